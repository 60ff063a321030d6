package io.sysup.inventory.state;

import org.jspecify.annotations.Nullable;

/** How the latest job of a feed ended; without trouble when it went well. */
public record Outcome(Mark mark, @Nullable Trouble trouble) implements Report {}
