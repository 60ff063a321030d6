package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.inventory.network.AddressRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 1_000})
    void noSecondSeesMoreConnectionsThanItMay(int perSecond) {
        Pace pace = new Pace(perSecond, time, time::pass);
        List<Long> moments = new ArrayList<>();

        new Sweep(
                        new Pace(perSecond, time, time::pass) {
                            @Override
                            void await() throws InterruptedException {
                                pace.await();
                                moments.add(time.currentTimeNanos());
                            }
                        },
                        door -> false)
                .run(doors(perSecond * 3));

        assertThat(moments).hasSize(perSecond * 3);
        for (int i = perSecond; i < moments.size(); i++) {
            assertThat(moments.get(i) - moments.get(i - perSecond)).isGreaterThanOrEqualTo(SECOND);
        }
        assertThat(time.currentTimeNanos()).isBetween(2 * SECOND, 3 * SECOND);
    }

    @Test
    void timeThatPassesUnusedIsNotSavedUp() throws InterruptedException {
        Pace pace = new Pace(10, time, time::pass);
        pace.await();
        time.pass(3_600 * SECOND);
        long before = time.currentTimeNanos();

        for (int i = 0; i < 11; i++) {
            pace.await();
        }

        assertThat(time.currentTimeNanos() - before).isEqualTo(SECOND);
    }

    @Test
    void anotherRateCountsFromTheNextConnectionOn() throws InterruptedException {
        AtomicInteger rate = new AtomicInteger(100);
        Pace pace = new Pace(rate::get, 100, time, time::pass);
        pace.await();
        rate.set(2);
        pace.await();
        long before = time.currentTimeNanos();

        pace.await();

        assertThat(time.currentTimeNanos() - before).isEqualTo(SECOND / 2);
    }

    @Test
    void anInterruptEndsASweepThoughVisitsHang() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Sweep sweep =
                new Sweep(
                        new Pace(1_000, time, time::pass),
                        door -> {
                            begun.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException brokenOff) {
                                Thread.currentThread().interrupt();
                            }
                            return true;
                        });
        Thread sweeping = Thread.ofVirtual().start(() -> sweep.run(doors(4_000)));
        begun.await();

        sweeping.interrupt();

        assertThat(sweeping.join(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void aVisitThatFailsEndsTheSweep() {
        AtomicInteger visits = new AtomicInteger();
        Sweep sweep =
                new Sweep(
                        new Pace(1_000, time, time::pass),
                        door -> {
                            visits.incrementAndGet();
                            throw new IllegalStateException("no database");
                        });

        assertThatThrownBy(() -> sweep.run(doors(100_000))).hasMessage("no database");
        assertThat(visits.get()).isLessThan(100_000);
        assertThat(sweep.visited()).isZero();
    }

    private static Iterator<Door> doors(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(port -> new Door(AddressRange.of("10.0.0.1").block(), port))
                .iterator();
    }
}
