package io.sysup.inventory.discovery;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.sysup.inventory.setting.Setting;
import io.sysup.inventory.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * How often a connection may be tried: as the server was started with, or as the setting says when
 * that is slower. None is saved up, so a second never sees more than its own.
 */
@ApplicationScoped
public class Pace {
    private final IntSupplier perSecond;
    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private volatile Turns turns;

    @Inject
    public Pace(DiscoveryConfig config, Settings settings) {
        this(
                () -> rate(config, settings),
                config.connectsPerSecond(),
                TimeMeter.SYSTEM_NANOTIME,
                BlockingStrategy.PARKING);
    }

    Pace(int perSecond, TimeMeter time, BlockingStrategy waiting) {
        this(() -> perSecond, perSecond, time, waiting);
    }

    Pace(IntSupplier perSecond, int first, TimeMeter time, BlockingStrategy waiting) {
        this.perSecond = perSecond;
        this.time = time;
        this.waiting = waiting;
        this.turns = Turns.of(first, time);
    }

    private static int rate(DiscoveryConfig config, Settings settings) {
        int most = config.connectsPerSecond();
        return settings.nowOrLast()
                .chosenNumber(Setting.DISCOVERY_RATE)
                .map(wanted -> Math.min(wanted, most))
                .orElse(most);
    }

    /** How many a second may see now. */
    int perSecond() {
        return perSecond.getAsInt();
    }

    /** Waits for the next turn; one that scans at a time asks. */
    void await() throws InterruptedException {
        int wanted = perSecond();
        if (turns.perSecond() != wanted) {
            turns = Turns.of(wanted, time);
        }
        turns.bucket().consume(1, waiting);
    }

    private record Turns(int perSecond, BlockingBucket bucket) {
        static Turns of(int perSecond, TimeMeter time) {
            return new Turns(
                    perSecond,
                    Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit ->
                                    limit.capacity(1)
                                            .refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build()
                            .asBlocking());
        }
    }
}
