package io.sysup.inventory.tag;

import org.jspecify.annotations.Nullable;

/**
 * A label.
 *
 * @param color {@code #rrggbb}, when somebody chose one
 */
public record Tag(String name, @Nullable String color) {}
