package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.bulk.BulkJobs;
import io.sysup.execution.bulk.JobChoice;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.limit.Limit;
import io.sysup.execution.limit.LimitScope;
import io.sysup.execution.limit.Limits;
import io.sysup.execution.overview.Overviews;
import io.sysup.execution.overview.QueueMetrics;
import io.sysup.execution.overview.QueueOverview;
import io.sysup.execution.pause.Pause;
import io.sysup.execution.pause.PauseScope;
import io.sysup.execution.pause.Pauses;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.security.Rights;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shares, pauses, limits and work on many jobs, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class QueueControlDbTest {
    private static final JobTiming NOW = JobTiming.ONCE_NOW;

    @Inject ExecutionDatabase database;
    @Inject Jobs jobs;
    @Inject Pauses pauses;
    @Inject Limits limits;
    @Inject BulkJobs bulk;
    @Inject Overviews overviews;
    @Inject QueueMetrics metrics;
    @Inject MeterRegistry registry;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();

    @AfterEach
    void nothingHeldBack() {
        database.update("delete from execution.queue_pauses");
        database.update("delete from execution.queue_limits");
    }

    @Test
    void aClickDoesNotWaitBehindAThousandMachines() {
        IntStream.range(0, 40).forEach(i -> add("campaign"));
        Job click = add("person");

        assertThat(fixture.claim(kind, 4)).extracting(Job::id).contains(click.id());
    }

    @Test
    void sharesTakeTurnsAndWhatRunsCounts() {
        List<UUID> large = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> large.add(add("large").id()));
        assertThat(fixture.claim(kind, 4)).hasSize(4);
        List<UUID> small = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> small.add(add("small").id()));

        List<Job> next = fixture.claim(kind, 4);

        assertThat(next).extracting(Job::id).containsExactlyInAnyOrderElementsOf(small);
        assertThat(fixture.claim(kind, 4)).extracting(Job::id).isSubsetOf(large);
    }

    @Test
    void urgencyGoesBeforeTurns() {
        add("one");
        Job urgent =
                fixture.store(
                        fixture.wish(kind, Ids.next(), 50, "key-" + Ids.next()), NOW, "other");

        assertThat(fixture.claim(kind, 1)).extracting(Job::id).containsExactly(urgent.id());
    }

    @Test
    void whatIsPausedIsNotBegunAndSaysSo() {
        Job job = add("one");
        for (var paused :
                List.of(
                        pause(PauseScope.ALL, ""),
                        pause(PauseScope.ACTION, kind),
                        pause(PauseScope.MACHINE, job.machineId().toString()))) {
            assertThat(fixture.claim(kind, 5)).isEmpty();
            assertThat(jobs.find(job.id()).orElseThrow().hold().kind()).isEqualTo("paused");
            assertThat(jobs.find(job.id()).orElseThrow().hold().text())
                    .endsWith("is paused: new disks");
        }

        pauses.list().forEach(pause -> database.inTransaction(tx -> pauses.remove(tx, pause.id())));
        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(job.id());
    }

    @Test
    void aPauseOfOneMachineOrActionHoldsNoOther() {
        Job held = add("one");
        Job free = add("one");
        pause(PauseScope.MACHINE, held.machineId().toString());
        pause(PauseScope.ACTION, "another.action");

        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(free.id());
    }

    @Test
    void whatIsPausedIsOvertakenButNeverAChangeByAChange() {
        Job upgrade = add("one");
        Job look = fixture.look(kind + ".look", upgrade.machineId());
        Job reboot =
                fixture.store(fixture.wish(kind + ".b", upgrade.machineId(), 0, "k" + Ids.next()));
        pause(PauseScope.ACTION, kind);

        assertThat(fixture.claim(kind + ".look", 5)).extracting(Job::id).containsExactly(look.id());
        assertThat(fixture.finish(jobs.find(look.id()).orElseThrow())).isTrue();
        assertThat(fixture.claim(kind + ".b", 5)).isEmpty();
        assertThat(jobs.find(reboot.id()).orElseThrow().hold().text())
                .isEqualTo("waits behind job " + upgrade.id() + " on the same machine");
    }

    @Test
    void aLimitHoldsWithManyClaimersAtOnce() throws Exception {
        IntStream.range(0, 30).forEach(i -> add("share-" + i % 3));
        limit(LimitScope.ACTION, kind, 5);

        List<Job> claimed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Job>> claim = () -> fixture.claim(kind, 3);
            for (var done : threads.invokeAll(Collections.nCopies(12, claim))) {
                claimed.addAll(done.get());
            }
        }

        assertThat(claimed).hasSize(5);
        Job waiting =
                jobs.findAll(ids()).stream()
                        .filter(job -> job.state() == JobState.QUEUED)
                        .findFirst()
                        .orElseThrow();
        assertThat(waiting.hold().text())
                .isEqualTo("at most 5 jobs of " + kind + " may run at once");
        assertThat(fixture.finish(claimed.getFirst())).isTrue();
        assertThat(fixture.claim(kind, 3)).hasSize(1);
    }

    @Test
    void oneOfAllIsStrictOrder() {
        endWhatRuns();
        Job first = add("one");
        Job second = add("one");
        limit(LimitScope.ALL, "", 1);

        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(first.id());
        assertThat(fixture.claim(kind, 5)).isEmpty();
        assertThat(jobs.find(second.id()).orElseThrow().hold().kind()).isEqualTo("limit");
    }

    @Test
    void neverTwoOfATagAndTheOthersGoOn() {
        String tag = "db-" + Ids.next();
        List<UUID> tagged = List.of(tagged(tag), tagged(tag));
        tagged.forEach(
                machine -> fixture.store(fixture.wish(kind, machine, 10, "key-" + Ids.next())));
        Job other = add("one");
        limit(LimitScope.TAG, tag, 1);

        List<Job> claimed = fixture.claim(kind, 5);

        assertThat(claimed).hasSize(2).extracting(Job::id).contains(other.id());
        assertThat(fixture.claim(kind, 5)).isEmpty();
        Job running =
                claimed.stream()
                        .filter(job -> tagged.contains(job.machineId()))
                        .findFirst()
                        .orElseThrow();
        fixture.finish(running);
        assertThat(fixture.claim(kind, 5)).extracting(Job::machineId).isSubsetOf(tagged);
    }

    @Test
    void manyAreCancelledAtOnceAndRunAgainOnce() {
        IntStream.range(0, 20).forEach(i -> add("one"));
        fixture.claim(kind, 2);
        JobChoice waiting = choice(List.of("queued", "running"), false);

        assertThat(
                        bulk.cancel(
                                        choice(List.of("queued"), true),
                                        "client:test",
                                        Rights.EVERYWHERE)
                                .matched())
                .isEqualTo(18);
        assertThat(bulk.cancel(waiting, "client:test", Rights.EVERYWHERE).jobs()).hasSize(20);
        assertThat(jobs.findAll(ids()))
                .filteredOn(job -> job.state() == JobState.CANCELLED)
                .hasSize(18);
        assertThat(jobs.findAll(ids()))
                .filteredOn(job -> job.state() == JobState.RUNNING)
                .allMatch(job -> job.cancelRequestedAt() != null);

        JobChoice cancelled = choice(List.of("cancelled"), false);
        assertThat(bulk.again(cancelled, "client:test", Rights.EVERYWHERE).jobs()).hasSize(18);
        assertThat(bulk.again(cancelled, "client:test", Rights.EVERYWHERE).jobs()).isEmpty();
        assertThat(fixture.claim(kind, 50)).hasSize(18);
    }

    @Test
    void theOverviewTellsWhatWaitsAndWhoHoldsAMachine() {
        Job first = add("one");
        fixture.store(fixture.wish(kind, first.machineId(), 0, "key-" + Ids.next()));
        fixture.claim(kind, 1);

        QueueOverview overview = overviews.now();

        assertThat(overview.actions()).contains(new QueueOverview.ActionLine(kind, 1, 1, 0));
        assertThat(overview.locks())
                .filteredOn(lock -> lock.jobId().equals(first.id()))
                .singleElement()
                .satisfies(lock -> {
                    assertThat(lock.waiting()).isEqualTo(1);
                    assertThat(lock.lockKind()).isEqualTo("apt");
                });
        assertThat(overview.oldestDueAt()).isNotNull();
        metrics.look();
        assertThat(registry.get("sysup.queue.jobs").tag("state", "waiting").gauge().value())
                .isEqualTo(overview.waiting());
        assertThat(registry.get("sysup.queue.oldest.due.seconds").gauge().value()).isPositive();
    }

    private Job add(String share) {
        return fixture.store(fixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()), NOW, share);
    }

    private Pause pause(PauseScope scope, String subject) {
        return database.transaction(
                tx -> pauses.put(tx, scope, subject, "new disks", "client:test"));
    }

    private void limit(LimitScope scope, String subject, int most) {
        database.inTransaction(tx -> limits.put(tx, scope, subject, most, "client:test"));
        assertThat(limits.list()).extracting(Limit::maxRunning).contains(most);
    }

    private UUID tagged(String tag) {
        UUID machine = Ids.next();
        database.update(
                "insert into execution.machines (id, name, tags) values ($1, 'm', $2)",
                machine,
                new String[] {tag});
        return machine;
    }

    private void endWhatRuns() {
        database.update(
                "update execution.jobs set status = 'error', finished_at = now() where status in ('running', 'lost')");
    }

    private List<UUID> ids() {
        return database.query("select id from execution.jobs where kind = $1", kind).stream()
                .map(row -> row.getUUID("id"))
                .toList();
    }

    private JobChoice choice(List<String> states, boolean dryRun) {
        return new JobChoice(null, states, kind, null, null, dryRun);
    }
}
