package io.sysup.inventory.selector;

import java.util.Optional;

/** Reads the text of a selector piece by piece and knows where it stands. */
final class Scanner {
    private static final String SIGNS = ":=!<>";
    private static final String ENDS_A_VALUE = "()\"";

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    /** Counted from 1, as people do. */
    int column() {
        return position + 1;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean at(char wanted) {
        return !atEnd() && text.charAt(position) == wanted;
    }

    boolean take(char wanted) {
        if (at(wanted)) {
            position++;
            return true;
        }
        return false;
    }

    /** Takes the word when it stands here alone, in any case. */
    boolean takeWord(String wanted) {
        int start = position;
        if (name().equalsIgnoreCase(wanted) && !atSign()) {
            return true;
        }
        position = start;
        return false;
    }

    private boolean atSign() {
        return !atEnd() && SIGNS.indexOf(text.charAt(position)) >= 0;
    }

    /** A field's name or a bare word: up to a space, a parenthesis, a quote or a sign. */
    String name() {
        return upTo(ENDS_A_VALUE + SIGNS);
    }

    /** A value without quotes: may hold signs, as addresses do. */
    String bareValue() {
        return upTo(ENDS_A_VALUE);
    }

    private String upTo(String ends) {
        int start = position;
        while (!atEnd()
                && !Character.isWhitespace(text.charAt(position))
                && ends.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    /** The text between quotes; empty when the closing one is missing. */
    Optional<String> quotedValue() {
        int end = text.indexOf('"', position + 1);
        if (end < 0) {
            return Optional.empty();
        }
        String value = text.substring(position + 1, end);
        position = end + 1;
        return Optional.of(value);
    }

    /** The sign that follows, after spaces too; nothing is taken when there is none. */
    Optional<Comparison> comparison() {
        int start = position;
        skipSpace();
        for (Comparison comparison : Comparison.values()) {
            if (text.startsWith(comparison.sign(), position)) {
                position += comparison.sign().length();
                return Optional.of(comparison);
            }
        }
        position = start;
        return Optional.empty();
    }

    /** What stands here, for a refusal. */
    String found() {
        if (atEnd()) {
            return "the end";
        }
        int end = text.offsetByCodePoints(position, 1);
        return "'" + text.substring(position, end) + "'";
    }
}
