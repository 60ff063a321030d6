package io.sysup.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobNewsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final JobNews news = new JobNews();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void whoWaitsForAllLooksWhenAllThatWereOpenMoved() {
        AtomicInteger looks = new AtomicInteger();

        news.awaitEnds(
                List.of(first, second),
                2,
                LIMIT,
                () -> {
                    news.moved(first.toString());
                    if (looks.incrementAndGet() == 1) {
                        return List.of(first, second);
                    }
                    return List.of();
                });

        assertThat(looks).as("after a second, as only one of two moved").hasValue(2);
    }

    @Test
    void whoWaitsForOneOfThemLooksWhenAnyMoved() {
        long began = System.nanoTime();
        AtomicInteger looks = new AtomicInteger();

        news.awaitEnds(
                List.of(first, second),
                1,
                LIMIT,
                () -> {
                    news.moved(second.toString());
                    return looks.incrementAndGet() < 5 ? List.of(first, second) : List.of(first);
                });

        assertThat(looks).hasValue(5);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aMoveOfAnEndedJobIsNoReasonToLookForTheOthers() {
        AtomicInteger looks = new AtomicInteger();

        news.awaitEnds(
                List.of(first, second),
                2,
                Duration.ofMillis(1500),
                () -> {
                    news.moved(first.toString());
                    looks.incrementAndGet();
                    return List.of(second);
                });

        assertThat(looks).as("at once, and each second").hasValueLessThanOrEqualTo(3);
    }

    @Test
    void linesOfALogAreNoReasonToLookAtAJob() {
        long began = System.nanoTime();
        AtomicInteger looks = new AtomicInteger();

        news.awaitJob(
                first,
                LIMIT,
                () -> {
                    news.written(first.toString());
                    return looks.incrementAndGet();
                },
                looked -> looked == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("it looked again only after a second")
                .isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void whoFollowsALogHearsOfBoth() {
        try (JobNews.News heard = news.listen(first)) {
            long began = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                news.written(first.toString());
                heard.await();
                news.moved(first.toString());
                heard.await();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        }
    }

    @Test
    void theWaitEndsWithItsLimit() {
        assertThat(news.<Boolean>awaitJob(first, Duration.ZERO, () -> false, Boolean::booleanValue))
                .isFalse();
    }
}
