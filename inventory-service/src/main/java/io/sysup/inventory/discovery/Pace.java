package io.sysup.inventory.discovery;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How often a connection may be tried. None is saved up, so a second never sees more than its own.
 */
@ApplicationScoped
public class Pace {
    private final BlockingBucket turns;
    private final BlockingStrategy waiting;

    @Inject
    public Pace(DiscoveryConfig config) {
        this(config.connectsPerSecond(), TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    Pace(int perSecond, TimeMeter time, BlockingStrategy waiting) {
        this.turns =
                Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit ->
                                limit.capacity(1).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build()
                        .asBlocking();
        this.waiting = waiting;
    }

    /** Waits for the next turn. */
    void await() throws InterruptedException {
        turns.consume(1, waiting);
    }
}
