package io.sysup.inventory.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RecentCountsTest {
    private static final long SMALL = 10;
    private static final long LARGE = 10_000;

    private final RecentCounts<Long> counts = new RecentCounts<>(Long::longValue, SMALL + 1);
    private final AtomicInteger passes = new AtomicInteger();

    private Supplier<Long> counting(long total) {
        return () -> {
            passes.incrementAndGet();
            return total;
        };
    }

    @Test
    void aSmallListIsCountedEachTime() {
        assertThat(counts.of("few", counting(SMALL))).isEqualTo(SMALL);
        assertThat(counts.of("few", counting(SMALL + 1))).isEqualTo(SMALL + 1);
        assertThat(passes).hasValue(2);
    }

    @Test
    void aLargeListIsCountedOnceInAWhile() {
        counts.of("all", counting(LARGE));
        assertThat(counts.of("all", counting(LARGE + 1))).isEqualTo(LARGE);
        assertThat(counts.of("others", counting(LARGE + 1))).isEqualTo(LARGE + 1);
        assertThat(passes).hasValue(2);
    }

    @Test
    void whoComesWhileALargeListIsCountedWaitsForThat() throws Exception {
        RecentCounts<Long> unkept = new RecentCounts<>(Long::longValue, SMALL, Duration.ZERO);
        unkept.of("all", counting(LARGE));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Long> answer = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first =
                    threads.submit(() ->
                            unkept.of(
                                    "all",
                                    () -> {
                                        begun.countDown();
                                        return answer.join();
                                    }));
            begun.await();
            Thread second = Thread.ofVirtual().unstarted(() -> unkept.of("all", counting(SMALL)));
            second.start();
            Awaitility.await().until(() -> second.getState() == Thread.State.WAITING);
            answer.complete(LARGE);
            assertThat(first.get()).isEqualTo(LARGE);
            second.join();
        }
        assertThat(passes).hasValue(1);
    }

    @Test
    void aCountThatFailsIsMadeAgain() {
        RecentCounts<Long> unkept = new RecentCounts<>(Long::longValue, SMALL, Duration.ZERO);
        unkept.of("all", counting(LARGE));
        assertThatThrownBy(() ->
                        unkept.of(
                                "all",
                                () -> {
                                    throw new IllegalStateException("away");
                                }))
                .hasMessage("away");
        assertThat(unkept.of("all", counting(LARGE + 1))).isEqualTo(LARGE + 1);
    }
}
