package io.sysup.inventory.tag;

import org.jspecify.annotations.Nullable;

/** A label and how many live machines carry it. */
public record TagCount(String name, @Nullable String color, long machines) {}
