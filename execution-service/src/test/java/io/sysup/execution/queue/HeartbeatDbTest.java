package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class HeartbeatDbTest {
    @Inject ExecutionDatabase database;
    @Inject LeaseDatabase leases;
    @Inject Claimer claimer;
    @Inject Jobs jobs;
    @Inject JobFixture fixture;

    @ConfigProperty(name = "quarkus.datasource.execution.reactive.max-size")
    int connections;

    @Test
    void leasesAreRenewedWhileAllOtherConnectionsAreBusy() throws Exception {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        Job job = fixture.claim(kind, 1).getFirst();
        claimer.running().put(job.id(), new RunningJob(job, Instant.now()));
        CountDownLatch busy = new CountDownLatch(connections);
        CountDownLatch done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.execute(() ->
                        database.inTransaction(tx -> {
                            busy.countDown();
                            awaitQuietly(done);
                        }));
            }
            busy.await();
            OffsetDateTime before = renewed(job);

            await().atMost(Duration.ofSeconds(15)).until(() -> renewed(job).isAfter(before));
            done.countDown();
        } finally {
            claimer.running().remove(job.id());
        }
        assertThat(fixture.finish(job)).isTrue();
    }

    @Test
    void aWorkerWhoseLeaseIsGoneIsToldToStop() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        Job job = fixture.claim(kind, 1).getFirst();
        RunningJob running = new RunningJob(job, Instant.now());
        AtomicBoolean stopped = new AtomicBoolean();
        running.letGoWith(() -> stopped.set(true));
        claimer.running().put(job.id(), running);

        database.update(
                "update execution.jobs set lease_token = lease_token + 1 where id = $1", job.id());

        await().atMost(Duration.ofSeconds(15)).untilTrue(stopped);
        claimer.running().remove(job.id());
        assertThat(fixture.finish(job)).isFalse();
    }

    @Test
    void aJobThatIsSlowToStopKeepsNoOtherLeaseFromBeingRenewed() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        fixture.add(kind, Ids.next(), 0);
        List<Job> claimed = fixture.claim(kind, 2);
        Job slow = claimed.getFirst();
        Job other = claimed.getLast();
        CountDownLatch stopped = new CountDownLatch(1);
        RunningJob stopping = new RunningJob(slow, Instant.now());
        stopping.stopWith(() -> awaitQuietly(stopped));
        claimer.running().put(slow.id(), stopping);
        claimer.running().put(other.id(), new RunningJob(other, Instant.now()));

        database.inTransaction(tx -> jobs.cancel(tx, slow.id(), "client:test", false));
        await().atMost(Duration.ofSeconds(15)).until(stopping::cancelRequested);
        OffsetDateTime before = renewed(other);

        await().atMost(Duration.ofSeconds(15)).until(() -> renewed(other).isAfter(before));
        stopped.countDown();
        claimed.forEach(job -> claimer.running().remove(job.id()));
        claimed.forEach(job -> assertThat(fixture.finish(job)).isTrue());
    }

    private OffsetDateTime renewed(Job job) {
        return leases.query("select heartbeat_at from execution.jobs where id = $1", job.id())
                .getFirst()
                .getOffsetDateTime("heartbeat_at");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
