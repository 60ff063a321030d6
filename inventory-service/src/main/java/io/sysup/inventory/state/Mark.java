package io.sysup.inventory.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands among those of its feed. The order is total, so the same reports lead to
 * the same state in whatever order they arrive.
 */
public record Mark(Instant at, long version, UUID source) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::at)
                    .thenComparingLong(Mark::version)
                    .thenComparing(Mark::source);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    boolean after(@Nullable Mark other) {
        return other == null || compareTo(other) > 0;
    }
}
