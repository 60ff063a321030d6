package io.sysup.inventory.selector;

import java.util.Locale;

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

    /** The same, matched as a part of a text. */
    Pattern anywhere() {
        return hasWildcard() ? this : new Pattern(WILDCARD + text + WILDCARD);
    }

    public String likeAnywhere() {
        return hasWildcard() ? like() : "%" + like() + "%";
    }
}
