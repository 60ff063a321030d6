package io.sysup.execution.blackout;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.blackout.ActiveClient.Active;
import io.sysup.execution.blackout.ActiveClient.Now;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActiveBlackoutsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final UUID WEB1 = new UUID(1, 1);
    private static final UUID DB1 = new UUID(1, 2);

    private final AtomicInteger questions = new AtomicInteger();
    private Instant now = NOON;

    private ActiveBlackouts blackouts(ActiveClient scheduler) {
        return new ActiveBlackouts(
                () -> {
                    questions.incrementAndGet();
                    return scheduler.now();
                },
                () -> now);
    }

    @Test
    void schedulerIsAskedOnceInSomeSecondsWhateverIsClaimed() {
        ActiveBlackouts blackouts =
                blackouts(() -> new Now(List.of(new Active("freeze", NOON, Set.of(WEB1)))));

        for (int claim = 0; claim < 100; claim++) {
            now = NOON.plus(Duration.ofMillis(99L * claim));
            assertThat(blackouts.machines().over(WEB1))
                    .hasValueSatisfying(blackout ->
                            assertThat(blackout.text())
                                    .isEqualTo("blackout freeze until 2026-06-01T12:00:00Z"));
            assertThat(blackouts.machines().over(DB1)).isEmpty();
        }

        assertThat(questions).hasValue(1);
        now = NOON.plusSeconds(10);
        blackouts.machines();
        assertThat(questions).hasValue(2);
    }

    @Test
    void schedulerThatIsAwayHoldsNobodyBackAndIsAskedAgainSoon() {
        ActiveBlackouts blackouts =
                blackouts(() -> {
                    throw new ProcessingException("refused");
                });

        assertThat(blackouts.machines().over(WEB1)).isEmpty();
        now = NOON.plusSeconds(1);
        blackouts.machines();
        assertThat(questions).hasValue(1);
        now = NOON.plusSeconds(2);
        blackouts.machines();
        assertThat(questions).hasValue(2);
    }

    @Test
    void slowSchedulerIsNotAskedTwiceAndTellsTheNextOnes() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        ActiveBlackouts blackouts =
                blackouts(() -> {
                    try {
                        slow.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new Now(List.of(new Active("freeze", null, null)));
                });

        assertThat(blackouts.machines().over(WEB1)).isEmpty();
        slow.countDown();
        now = NOON.plusSeconds(10);

        assertThat(blackouts.machines().over(WEB1))
                .hasValueSatisfying(
                        blackout -> assertThat(blackout.text()).isEqualTo("blackout freeze"));
        assertThat(questions).hasValue(1);
    }
}
