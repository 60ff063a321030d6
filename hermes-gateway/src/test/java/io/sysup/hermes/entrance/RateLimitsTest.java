package io.sysup.hermes.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.sysup.hermes.client.ApiClient;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new HandDrivenTime());

    private final class HandDrivenTime implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static ApiClient client(int perMinute) {
        return new ApiClient(
                UUID.randomUUID(), "script", "mark", Set.of("read"), perMinute, true, null);
    }

    @Test
    void countsEachClientForItself() {
        ApiClient one = client(1);
        ApiClient other = client(1);

        assertThat(limits.count(one)).isEmpty();
        assertThat(limits.count(one)).contains(Duration.ofMinutes(1));
        assertThat(limits.count(other)).isEmpty();
    }

    @Test
    void refillsWithTime() {
        ApiClient client = client(60);
        for (int i = 0; i < 60; i++) {
            assertThat(limits.count(client)).isEmpty();
        }
        assertThat(limits.count(client)).contains(Duration.ofSeconds(1));

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(limits.count(client)).isEmpty();
        assertThat(limits.count(client)).isPresent();
    }

    @Test
    void tellsWholeSecondsAndNeverTooFew() {
        assertThat(RateLimits.wholeSeconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(RateLimits.wholeSeconds(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(RateLimits.wholeSeconds(Duration.ofMillis(2001))).isEqualTo(3);
    }
}
