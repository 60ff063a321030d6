package io.sysup.inventory.selector;

import io.sysup.inventory.selector.grammar.SelectorGrammar;
import io.sysup.inventory.selector.grammar.SelectorLexer;
import io.sysup.kit.problem.ProblemException;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** From the text of a selector to what it means; the grammar is SelectorGrammar.g4. */
final class SelectorParser {
    static final int MAX_LENGTH = 2_000;
    static final int MAX_DEPTH = 30;

    private final String text;
    private final String field;

    SelectorParser(String text, String field) {
        this.text = text;
        this.field = field;
    }

    Selector parse() {
        if (text.length() > MAX_LENGTH) {
            throw refused(MAX_LENGTH + 1, "expected at most " + MAX_LENGTH + " characters in all");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refused(nul + 1, "expected text, found a NUL character");
        }
        if (text.isBlank()) {
            throw refused(1, "expected a term, found nothing");
        }
        SelectorLexer lexer = new SelectorLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        refuseDepth(tokens);
        SelectorGrammar parser = new SelectorGrammar(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new SelectorMistakes(this::refused));
        return new SelectorReader(this::refused).read(parser.selector().either());
    }

    /** Before the parser descends into it. */
    private void refuseDepth(CommonTokenStream tokens) {
        int open = 0;
        int negations = 0;
        for (Token token : tokens.getTokens()) {
            switch (token.getType()) {
                case SelectorLexer.OPEN -> open++;
                case SelectorLexer.CLOSE -> open--;
                case SelectorLexer.NOT -> negations++;
                default -> negations = 0;
            }
            if (open + negations > MAX_DEPTH) {
                throw refused(
                        SelectorMistakes.position(token),
                        "expected at most " + MAX_DEPTH + " levels of nesting");
            }
        }
    }

    private ProblemException refused(int column, String reason) {
        return SelectorRefusal.at(column, field, reason);
    }
}
