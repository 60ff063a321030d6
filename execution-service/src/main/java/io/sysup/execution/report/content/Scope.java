package io.sysup.execution.report.content;

import io.sysup.execution.report.print.Language;
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
public record Scope(
        @Nullable UUID machine,
        @Nullable String selector,
        int days,
        Instant at,
        Language language) {
    Words words() {
        return Words.in(language);
    }

    Duration period() {
        return Duration.ofDays(days);
    }

    double seconds() {
        return period().toSeconds();
    }
}
