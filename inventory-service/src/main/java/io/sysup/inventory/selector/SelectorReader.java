package io.sysup.inventory.selector;

import io.sysup.inventory.selector.grammar.SelectorGrammar.BothContext;
import io.sysup.inventory.selector.grammar.SelectorGrammar.ComparisonContext;
import io.sysup.inventory.selector.grammar.SelectorGrammar.EitherContext;
import io.sysup.inventory.selector.grammar.SelectorGrammar.NegatedContext;
import io.sysup.inventory.selector.grammar.SelectorGrammar.PrimaryContext;
import io.sysup.inventory.selector.grammar.SelectorGrammar.TextContext;
import io.sysup.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.Token;

/** What a text means that fits the grammar. */
final class SelectorReader {
    private final BiFunction<Integer, String, ProblemException> refusal;

    SelectorReader(BiFunction<Integer, String, ProblemException> refusal) {
        this.refusal = refusal;
    }

    Selector read(EitherContext either) {
        List<Selector> parts = either.both().stream().map(this::read).toList();
        return parts.size() == 1 ? parts.getFirst() : new Selector.Or(parts);
    }

    private Selector read(BothContext both) {
        List<Selector> parts = both.negated().stream().map(this::read).toList();
        return parts.size() == 1 ? parts.getFirst() : new Selector.And(parts);
    }

    private Selector read(NegatedContext negated) {
        return negated.NOT() == null
                ? read(negated.primary())
                : new Selector.Not(read(negated.negated()));
    }

    private Selector read(PrimaryContext primary) {
        if (primary.either() != null) {
            return read(primary.either());
        }
        return primary.comparison() == null ? read(primary.text()) : read(primary.comparison());
    }

    private Selector read(TextContext text) {
        if (text.QUOTED() != null) {
            return new Selector.FreeText(new Pattern(unquoted(text.getStart(), "a text")));
        }
        String word = text.getText();
        return switch (word.toLowerCase(Locale.ROOT)) {
            case Pattern.WILDCARD, "all" -> new Selector.All();
            default -> new Selector.FreeText(new Pattern(word));
        };
    }

    private Selector read(ComparisonContext written) {
        String name = written.field.getText();
        Field field =
                Field.of(name)
                        .orElseThrow(() ->
                                refused(
                                        written.getStart(),
                                        "expected one of the fields "
                                                + Field.allWords()
                                                + ", found '"
                                                + name
                                                + "'"));
        Comparison comparison = Comparison.of(written.SIGN().getText());
        Token value = written.value().getStart();
        String text =
                written.value().QUOTED() == null
                        ? value.getText()
                        : unquoted(value, "a value after " + name + comparison.sign());
        return new Term(field, comparison, text).selector(reason -> refused(value, reason));
    }

    private String unquoted(Token quoted, String expected) {
        String text = quoted.getText().substring(1, quoted.getText().length() - 1);
        if (text.isBlank()) {
            throw refused(quoted, "expected " + expected + ", found empty quotes");
        }
        return text;
    }

    private ProblemException refused(Token at, String reason) {
        return refusal.apply(SelectorMistakes.position(at), reason);
    }
}
