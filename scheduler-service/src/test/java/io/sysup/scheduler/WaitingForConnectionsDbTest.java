package io.sysup.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** More want a connection than the pool has. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class WaitingForConnectionsDbTest {
    private static final int TOO_MANY = 3;

    @Inject SchedulerDatabase database;

    @ConfigProperty(name = "quarkus.datasource.scheduler.reactive.max-size")
    int most;

    @Test
    void thoseWhoWaitAreCountedUntilTheyHaveOne() {
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < most + TOO_MANY; i++) {
                threads.execute(() -> hold(end));
            }
            await().untilAsserted(() -> assertThat(database.waiting()).hasValue(TOO_MANY));
            end.countDown();
        }
        await().untilAsserted(() -> assertThat(database.waiting()).hasValue(0));
    }

    private void hold(CountDownLatch end) {
        database.inTransaction(tx -> {
            tx.query("select 1");
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
