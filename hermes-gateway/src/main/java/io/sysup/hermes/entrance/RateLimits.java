package io.sysup.hermes.entrance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.client.ApiClient;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How often each client may call; counted by each gateway for itself. */
@Singleton
class RateLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 10_000;

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(PERIOD).maximumSize(MOST_COUNTED).build();

    private record Key(UUID client, int perMinute) {}

    @Inject
    RateLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(TimeMeter time) {
        this.time = time;
    }

    /** Counts a call; returns how long to wait when it is one too many. */
    Optional<Duration> count(ApiClient client) {
        var probe =
                buckets.get(new Key(client.id(), client.rateLimitPerMinute()), this::bucket)
                        .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Key key) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(key.perMinute()).refillGreedy(key.perMinute(), PERIOD))
                .build();
    }

    static long wholeSeconds(Duration wait) {
        return wait.plusNanos(Duration.ofSeconds(1).toNanos() - 1).toSeconds();
    }

    static ProblemException refused(ApiClient client, Duration wait) {
        return new ProblemException(
                429,
                ErrorKind.RATE_LIMITED,
                "The client “%s” made more than its %d calls a minute."
                        .formatted(client.label(), client.rateLimitPerMinute()),
                "Try again in %d s, or ask an administrator for a higher limit."
                        .formatted(wholeSeconds(wait)),
                List.of());
    }
}
