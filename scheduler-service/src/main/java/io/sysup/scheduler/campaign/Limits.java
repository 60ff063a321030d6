package io.sysup.scheduler.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign must not exceed.
 *
 * @param maxParallel jobs at once; the whole wave when null
 * @param maxFailures the campaign stops when more have failed
 */
record Limits(@Nullable Integer maxParallel, List<TagLimit> maxUnavailable, Share maxFailures) {
    Limits {
        maxUnavailable = List.copyOf(maxUnavailable);
    }
}
