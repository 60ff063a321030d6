package io.sysup.inventory.selector;

import io.sysup.kit.problem.ProblemException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** A field, a comparison and a value as written; becomes a selector when they fit together. */
record Term(Field field, Comparison comparison, String value) {

    /**
     * @param refusal makes the refusal from what was expected
     */
    Selector selector(Function<String, ProblemException> refusal) {
        if (comparison.orders() && field.type() != Field.Type.NUMBER) {
            throw refusal.apply(
                    "expected ':', '=' or '!=' for "
                            + field.word()
                            + ", which has no order, found '"
                            + comparison.sign()
                            + "'");
        }
        if (comparison == Comparison.LIKE && field.type() != Field.Type.TEXT) {
            throw refusal.apply(
                    "expected ':', '=' or '!=' for "
                            + field.word()
                            + ", which is no text, found '~'");
        }
        return switch (field.type()) {
            case NUMBER -> number(refusal);
            case FLAG -> signed(new Selector.Flag(field, word(refusal).equals("true")));
            case ID -> signed(id(refusal));
            case TEXT -> signed(new Selector.Match(field, pattern()));
            case WORD -> signed(new Selector.Match(field, new Pattern(word(refusal))));
        };
    }

    private Pattern pattern() {
        Pattern written = new Pattern(value);
        return comparison == Comparison.LIKE ? written.anywhere() : written;
    }

    private Selector signed(Selector selector) {
        return comparison == Comparison.NOT_EQUAL ? new Selector.Not(selector) : selector;
    }

    private Selector number(Function<String, ProblemException> refusal) {
        try {
            return new Selector.Compare(field, comparison, Integer.parseInt(value));
        } catch (NumberFormatException e) {
            throw refusal.apply("expected a number for " + field.word());
        }
    }

    private String word(Function<String, ProblemException> refusal) {
        String word = value.toLowerCase(Locale.ROOT);
        boolean known = field.words().contains(word);
        boolean wildcard = field.type() == Field.Type.WORD && word.contains(Pattern.WILDCARD);
        if (known || wildcard) {
            return word;
        }
        throw refusal.apply(
                "expected one of " + String.join(", ", field.words()) + " for " + field.word());
    }

    private Selector id(Function<String, ProblemException> refusal) {
        if (value.contains(Pattern.WILDCARD)) {
            return new Selector.Match(field, new Pattern(value));
        }
        try {
            return new Selector.Is(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw refusal.apply("expected the id of a machine");
        }
    }
}
