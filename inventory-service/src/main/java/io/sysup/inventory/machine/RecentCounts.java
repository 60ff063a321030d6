package io.sysup.inventory.machine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Counts over a large fleet, kept for a second: many who look at the same list at the same time
 * share one pass over it. A small list is counted each time, so whoever changed it sees that.
 *
 * @param <T> what was counted
 */
public final class RecentCounts<T> {
    private static final int LARGE = 2_000;
    private static final int MOST = 500;

    private final Cache<String, T> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).maximumSize(MOST).build();
    private final ToLongFunction<T> total;

    /**
     * @param total of the machines that were counted
     */
    public RecentCounts(ToLongFunction<T> total) {
        this.total = total;
    }

    public Optional<T> of(String list) {
        return Optional.ofNullable(recent.getIfPresent(list));
    }

    /** Returns what was counted. */
    public T keep(String list, T counted) {
        if (total.applyAsLong(counted) > LARGE) {
            recent.put(list, counted);
        }
        return counted;
    }
}
