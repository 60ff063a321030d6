package io.sysup.scheduler.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Retries retries = new Retries(10, new Random(3));

    @Test
    void waitsGrowUpToAnHourAndDiffer() {
        for (int attempt = 1; attempt < 10; attempt++) {
            Duration whole = Duration.ofSeconds(Math.min(3600, 10L << attempt - 1));
            assertThat(retries.after(attempt).orElseThrow()).isBetween(whole.dividedBy(2), whole);
        }
        assertThat(retries.after(1)).isNotEqualTo(retries.after(1));
    }

    @Test
    void thereIsALastAttempt() {
        assertThat(retries.after(10)).isEmpty();
    }
}
