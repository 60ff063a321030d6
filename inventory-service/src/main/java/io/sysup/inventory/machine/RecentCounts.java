package io.sysup.inventory.machine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Counts over a large fleet, kept for a moment: many who look at the same list at the same time
 * share one pass over it, also those who come while it goes on. A small list is counted each time,
 * so whoever changed it sees that.
 *
 * @param <T> what was counted
 */
public final class RecentCounts<T> {
    private static final int MOST = 500;

    /** The console asks again 700 ms after something has changed, and then sees that. */
    private static final Duration KEPT = Duration.ofMillis(600);

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, T> recent;

    /** Only of a list that was large a moment ago a count that goes on already is good enough. */
    private final Cache<String, Boolean> large =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    private final ConcurrentMap<String, CompletableFuture<T>> going = new ConcurrentHashMap<>();
    private final ToLongFunction<T> total;
    private final long small;

    /**
     * @param total of the machines that were counted
     * @param small up to so many are counted each time
     */
    public RecentCounts(ToLongFunction<T> total, long small) {
        this(total, small, KEPT);
    }

    RecentCounts(ToLongFunction<T> total, long small, Duration kept) {
        this.total = total;
        this.small = small;
        this.recent = Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(MOST).build();
    }

    /**
     * @param count what to do when nobody has counted just now
     */
    public T of(String list, Supplier<T> count) {
        T known = recent.getIfPresent(list);
        if (known != null) {
            return known;
        }
        return large.getIfPresent(list) == null ? counted(list, count) : shared(list, count);
    }

    private T shared(String list, Supplier<T> count) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> other = going.putIfAbsent(list, own);
        if (other != null) {
            return answerOf(other);
        }
        try {
            T counted = counted(list, count);
            own.complete(counted);
            return counted;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            going.remove(list, own);
        }
    }

    private static <T> T answerOf(CompletableFuture<T> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private T counted(String list, Supplier<T> count) {
        T counted = count.get();
        if (total.applyAsLong(counted) > small) {
            recent.put(list, counted);
            large.put(list, true);
        } else {
            large.invalidate(list);
        }
        return counted;
    }
}
