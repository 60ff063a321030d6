package io.sysup.inventory.selector;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Text to compare with, in lower case; {@code *} stands for any run of characters. */
public record Pattern(String text) {
    static final String WILDCARD = "*";

    public Pattern {
        text = text.toLowerCase(Locale.ROOT);
    }

    public boolean hasWildcard() {
        return text.contains(WILDCARD);
    }

    /** For LIKE, whose own wildcards mean themselves here. */
    public String like() {
        return text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace(WILDCARD, "%");
    }

    /** Does to a text what LIKE does to a column. */
    public Predicate<String> asPredicate() {
        return hasWildcard() ? new Pieces(text)::fit : text::equals;
    }

    /** The same, matched as a part of a text. */
    public Pattern anywhere() {
        return hasWildcard() ? this : new Pattern(WILDCARD + text + WILDCARD);
    }

    public String likeAnywhere() {
        return hasWildcard() ? like() : "%" + like() + "%";
    }

    /** What stands between the wildcards, of which there is at least one. */
    private static final class Pieces {
        private final String first;
        private final List<String> middle;
        private final String last;

        Pieces(String text) {
            List<String> pieces = List.of(text.split(java.util.regex.Pattern.quote(WILDCARD), -1));
            this.first = pieces.getFirst();
            this.middle = pieces.subList(1, pieces.size() - 1);
            this.last = pieces.getLast();
        }

        boolean fit(String value) {
            if (!value.startsWith(first)) {
                return false;
            }
            int from = first.length();
            for (String piece : middle) {
                int at = value.indexOf(piece, from);
                if (at < 0) {
                    return false;
                }
                from = at + piece.length();
            }
            return value.length() - last.length() >= from && value.endsWith(last);
        }
    }
}
