package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the targets of a campaign stand: all that a decision needs to know of them.
 *
 * @param failed targets that failed so far
 * @param wave the first wave that is not over; 0 when all are
 * @param begun something of that wave was requested already
 * @param quietSince when the waves before it came to their end; null when there are none, or when
 *     it has begun
 * @param open targets of that wave that have not come to their end, in the order of their turns
 * @param unproved machines whose work did not go well and was not done well since, in any wave
 */
record Standing(
        int failed,
        int wave,
        boolean begun,
        @Nullable Instant quietSince,
        List<Target> open,
        Set<UUID> unproved) {
    Standing {
        unproved = Set.copyOf(unproved);
        open = List.copyOf(open);
    }

    Standing(int failed, int wave, boolean begun, @Nullable Instant quietSince, List<Target> open) {
        this(failed, wave, begun, quietSince, open, Set.of());
    }

    long underWay() {
        return open.stream().filter(Target::underWay).count();
    }
}
