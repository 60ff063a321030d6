package io.sysup.scheduler.window;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param selector the machines that a blackout covers; null for all
 * @param version grows with each edit
 */
public record Window(
        UUID id,
        String name,
        Kind kind,
        When when,
        @Nullable String selector,
        boolean enabled,
        @Nullable String createdBy,
        Instant createdAt,
        int version) {}
