package io.sysup.inventory.selector;

import io.sysup.inventory.selector.grammar.SelectorGrammar;
import io.sysup.kit.problem.ProblemException;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says the first mistake of a text in words for people. */
final class SelectorMistakes extends BaseErrorListener {
    private final BiFunction<Integer, String, ProblemException> refusal;

    /**
     * @param refusal made of a position, counted from 1, and what is wrong there
     */
    SelectorMistakes(BiFunction<Integer, String, ProblemException> refusal) {
        this.refusal = refusal;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        Token token = (Token) symbol;
        boolean openQuote = token.getText().equals("\"");
        throw refusal.apply(
                position(token),
                openQuote
                        ? "expected a closing quote"
                        : "expected " + expected((Parser) recognizer) + ", found " + found(token));
    }

    /** In the whole text, whatever lines it has. */
    static int position(Token token) {
        return token.getStartIndex() + 1;
    }

    private static String expected(Parser parser) {
        IntervalSet expected = parser.getExpectedTokens();
        RuleContext context = parser.getContext();
        if (expected.contains(SelectorGrammar.VALUE)
                && context.getParent() instanceof SelectorGrammar.ComparisonContext comparison) {
            return "a value after " + comparison.field.getText() + comparison.SIGN().getText();
        }
        if (expected.contains(SelectorGrammar.CLOSE)) {
            return "')' or 'and' or 'or'";
        }
        return expected.contains(Token.EOF) ? "'and', 'or' or the end" : "a term such as tag:prod";
    }

    private static String found(Token token) {
        if (token.getType() == Token.EOF) {
            return "the end";
        }
        String text = token.getText();
        boolean joins =
                token.getType() == SelectorGrammar.AND || token.getType() == SelectorGrammar.OR;
        return "'" + (joins ? text : text.substring(0, text.offsetByCodePoints(0, 1))) + "'";
    }
}
