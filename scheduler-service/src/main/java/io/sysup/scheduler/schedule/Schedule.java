package io.sysup.scheduler.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param nextRunAt null while paused
 * @param lastRunAt slot that was fired last
 * @param grantedTo whose grants it runs with; null when a role holds for all machines
 * @param version grows with each edit, not with each firing
 */
public record Schedule(
        UUID id,
        Definition definition,
        boolean enabled,
        @Nullable Instant nextRunAt,
        @Nullable Instant lastRunAt,
        @Nullable String createdBy,
        @Nullable String grantedTo,
        Instant createdAt,
        int version) {}
