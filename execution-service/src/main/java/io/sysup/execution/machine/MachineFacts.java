package io.sysup.execution.machine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the inventory knows of a machine now, as reports need it.
 *
 * @param updates null when nobody has looked yet, like the other facts of its packages
 */
public record MachineFacts(
        UUID id,
        String name,
        String hostname,
        @Nullable String osFamily,
        @Nullable String osVersion,
        @Nullable String osCodename,
        String kind,
        boolean disabled,
        String status,
        @Nullable Integer updates,
        @Nullable Integer security,
        @Nullable Boolean rebootRequired,
        @Nullable Instant lastSeenAt,
        @Nullable Instant lastAnalyzeAt,
        @Nullable String lastErrorKind,
        @Nullable String lastErrorMessage,
        @Nullable Double rootUsedPercent) {

    /**
     * A page of them, in the order of their ids.
     *
     * @param selector null for all
     * @param after the last one of the page before
     */
    public record Wish(@Nullable String selector, @Nullable UUID after, int limit) {}
}
