package io.sysup.execution.report.content;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param machine null for more than one
 * @param selector null for all machines
 * @param at when it is made
 */
public record Scope(@Nullable UUID machine, @Nullable String selector, int days, Instant at) {
    Duration period() {
        return Duration.ofDays(days);
    }

    double seconds() {
        return period().toSeconds();
    }
}
