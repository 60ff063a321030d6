package io.sysup.inventory.tag;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit of a tag: what is absent stays.
 *
 * @param color {@code #rrggbb}; empty for none
 * @param dryRun only tells how many machines are concerned
 */
public record TagEdit(
        @Pattern(regexp = TagEdit.NAME, message = TagEdit.NAME_MESSAGE) @Nullable String name,
        @Pattern(regexp = TagEdit.COLOR, message = TagEdit.COLOR_MESSAGE) @Nullable String color,
        boolean dryRun) {
    public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,49}";
    public static final String NAME_MESSAGE =
            "must have up to 50 letters, digits or . _ : / - and begin with a letter or digit";
    static final String COLOR = "(#[0-9A-Fa-f]{6})?";
    static final String COLOR_MESSAGE = "must be a colour like #1f6feb, or empty for none";
}
