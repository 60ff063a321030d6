package io.sysup.scheduler.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign must not exceed.
 *
 * @param maxParallel jobs at once; the whole wave when null
 * @param maxFailures the campaign stops when more have failed
 */
record Limits(
        @Nullable Integer maxParallel,
        List<TagLimit> maxUnavailable,
        List<TagQuorum> minAvailable,
        Share maxFailures) {
    Limits {
        minAvailable = List.copyOf(minAvailable);
        maxUnavailable = List.copyOf(maxUnavailable);
    }

    Limits(@Nullable Integer maxParallel, List<TagLimit> maxUnavailable, Share maxFailures) {
        this(maxParallel, maxUnavailable, List.of(), maxFailures);
    }
}
