package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Claims, leases and their guards on a real PostgreSQL; the kinds here are known to no worker. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ClaimDbTest {
    @Inject ExecutionDatabase database;
    @Inject Jobs jobs;
    @Inject Claims claims;
    @Inject JobFixture fixture;

    @Test
    void manyClaimersNeverTakeTwoJobsOfOneMachineAtOnce() throws Exception {
        String kind = "test." + Ids.next();
        List<UUID> machines = Stream.generate(Ids::next).limit(10).toList();
        for (int round = 0; round < 5; round++) {
            machines.forEach(machine -> fixture.add(kind, machine, 0));
        }

        List<Job> claimed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Job>> claim = () -> fixture.claim(kind, 7);
            for (var done : threads.invokeAll(java.util.Collections.nCopies(16, claim))) {
                claimed.addAll(done.get());
            }
        }

        assertThat(claimed)
                .extracting(Job::machineId)
                .containsExactlyInAnyOrderElementsOf(machines);
        assertThat(claimed).extracting(Job::lease).containsOnly(1L);
    }

    @Test
    void jobsOfAMachineRunInTheOrderOfTheirRequestsUnlessOneIsMoreUrgent() {
        String kind = "test." + Ids.next();
        UUID machine = Ids.next();
        Job first = fixture.add(kind, machine, 0);
        Job second = fixture.add(kind, machine, 0);
        Job urgent = fixture.add(kind, machine, 10);

        List<UUID> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Job job = fixture.claim(kind, 5).getFirst();
            order.add(job.id());
            assertThat(fixture.claim(kind, 5)).isEmpty();
            assertThat(fixture.finish(job)).isTrue();
        }

        assertThat(order).containsExactly(urgent.id(), first.id(), second.id());
    }

    @Test
    void aWorkerWhoseLeaseIsGoneChangesNothing() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        Job stale = fixture.claim(kind, 1).getFirst();
        database.update(
                "update execution.jobs set lease_expires_at = now() - interval '1 second' where id = $1",
                stale.id());
        database.inTransaction(tx -> jobs.requeue(tx, stale.id()));
        Job fresh = fixture.claim(kind, 1).getFirst();

        assertThat(fresh.lease()).isEqualTo(stale.lease() + 1);
        assertThat(fixture.finish(stale)).isFalse();
        assertThat(jobs.find(stale.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThat(fixture.finish(fresh)).isTrue();
    }

    @Test
    void aLostJobKeepsItsMachineUntilSomebodyEndsIt() {
        String kind = "test." + Ids.next();
        UUID machine = Ids.next();
        fixture.add(kind, machine, 0);
        Job waiting = fixture.add(kind, machine, 0);
        Job lost = fixture.claim(kind, 1).getFirst();
        Failure vanished = Failure.of(ErrorKind.LEASE_LOST, "The worker vanished.", null);
        database.inTransaction(tx -> jobs.markLost(tx, lost.id(), vanished));

        assertThat(fixture.claim(kind, 1)).isEmpty();
        assertThat(jobs.find(waiting.id()).orElseThrow().hold().text())
                .contains(lost.id().toString());
        database.inTransaction(tx -> jobs.cancel(tx, lost.id(), "client:test", false));
        assertThat(jobs.find(lost.id()).orElseThrow().state()).isEqualTo(JobState.ERROR);
        assertThat(fixture.claim(kind, 1)).extracting(Job::id).containsExactly(waiting.id());
    }

    @Test
    void aLostJobWhoseRunCanBeFoundIsTakenByOneWorkerAndItsFormerOneWritesNothing()
            throws Exception {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        Job former = fixture.claim(kind, 1).getFirst();
        RemoteHandle handle = new RemoteHandle("nonce", List.of("upgrade", "it's"), 3, 1);
        assertThat(jobs.begin(former, handle)).isTrue();
        assertThat(lose(former, 0)).isTrue();

        List<Job> found = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Job>> claim = () -> claimLost(kind);
            for (var done : threads.invokeAll(java.util.Collections.nCopies(16, claim))) {
                found.addAll(done.get());
            }
        }

        assertThat(found).hasSize(1);
        Job fresh = found.getFirst();
        assertThat(fresh.lease()).isEqualTo(former.lease() + 1);
        assertThat(fresh.attempt()).isEqualTo(former.attempt());
        assertThat(fresh.handle()).isEqualTo(handle);
        assertThat(jobs.begin(former, handle)).isFalse();
        assertThat(lose(former, 0)).isFalse();
        assertThat(fixture.finish(former)).isFalse();
        assertThat(fixture.finish(fresh)).isTrue();
    }

    @Test
    void aLostJobIsLookedForAfterItsPauseAndNeverWhenNothingTellsWhere() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        fixture.add(kind, Ids.next(), 0);
        List<Job> claimed = fixture.claim(kind, 2);
        assertThat(jobs.begin(claimed.getFirst(), new RemoteHandle("n", List.of(), 0, 1))).isTrue();
        assertThat(lose(claimed.getFirst(), 300)).isTrue();
        assertThat(lose(claimed.getLast(), 0)).isTrue();

        assertThat(claimLost(kind)).isEmpty();
    }

    private boolean lose(Job job, int pause) {
        Failure vanished = Failure.of(ErrorKind.SSH_CONNECTION_LOST, "The line broke.", null);
        return database.transaction(tx -> jobs.lose(tx, job, vanished, pause));
    }

    private List<Job> claimLost(String kind) {
        return database.transaction(tx ->
                claims.claimLost(tx, new String[] {kind}, 5, "other", JobFixture.LEASE_SECONDS));
    }

    @Test
    void aFailureThatMayPassIsTriedAgainLaterAndNotForEver() {
        String kind = "test." + Ids.next();
        Job first =
                fixture.store(
                        fixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()),
                        new JobTiming(2, 0));
        Failure away = Failure.of(ErrorKind.SSH_UNREACHABLE, "Nobody there.", null);
        Job attempt = fixture.claim(kind, 1).getFirst();

        assertThat(retry(attempt, away)).isTrue();
        Job waiting = jobs.find(first.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(waiting.hold().kind()).isEqualTo("machine_offline");
        assertThat(waiting.error()).isEqualTo(away);
        assertThat(fixture.claim(kind, 1)).isEmpty();
        assertThat(retry(attempt, away)).as("by the former worker").isFalse();

        due(first.id());
        Job second = fixture.claim(kind, 1).getFirst();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.error()).isNull();
        assertThat(retry(second, away)).as("no attempt is left").isFalse();
    }

    @Test
    void whatWasBegunOnTheMachineIsNotTriedAgainFromTheStart() {
        String kind = "test." + Ids.next();
        fixture.store(fixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()), new JobTiming(5, 0));
        Job attempt = fixture.claim(kind, 1).getFirst();
        jobs.begin(attempt, new RemoteHandle("n", List.of(), 0, 1));

        assertThat(retry(attempt, Failure.of(ErrorKind.APT_LOCK_BUSY, "Held.", null))).isFalse();
    }

    @Test
    void whatWasBegunAndChangedNothingIsTriedAgainWithARunOfItsOwn() {
        String kind = "test." + Ids.next();
        fixture.store(fixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()), new JobTiming(2, 0));
        Job first = fixture.claim(kind, 1).getFirst();
        jobs.begin(first, new RemoteHandle("n", List.of(), 0, first.attempt()));
        assertThat(lose(first, 0)).isTrue();
        Job found = claimLost(kind).getFirst();
        Failure cut = Failure.of(ErrorKind.INTERRUPTED, "Cut off.", null);

        assertThat(retryOfNothing(first, cut)).as("by the former worker").isFalse();
        assertThat(retryOfNothing(found, cut)).isTrue();

        due(first.id());
        Job second = fixture.claim(kind, 1).getFirst();
        assertThat(second.handle()).isNull();
        assertThat(second.attempt()).isEqualTo(2);
        RemoteHandle next = new RemoteHandle("m", List.of(), 9, second.attempt());
        assertThat(next.run(second.id())).isNotEqualTo(found.handle().run(second.id()));
        assertThat(jobs.begin(second, next)).isTrue();
        assertThat(retryOfNothing(second, cut)).as("no attempt is left").isFalse();
    }

    @Test
    void aHandleOfAnEarlierVersionNamesTheRunOfItsJob() {
        UUID job = Ids.next();
        RemoteHandle old =
                Json.read("{\"nonce\":\"n\",\"arguments\":[],\"logSeq\":3}", RemoteHandle.class);

        assertThat(old.run(job)).isEqualTo(job.toString());
    }

    private boolean retryOfNothing(Job job, Failure failure) {
        return database.transaction(tx -> jobs.retry(tx, job, failure, true));
    }

    @Test
    void aJobWhoseTimeHasNotComeKeepsNobodyWaiting() {
        String kind = "test." + Ids.next();
        UUID machine = Ids.next();
        Job later =
                fixture.store(
                        fixture.wish(kind, machine, 0, "key-" + Ids.next()),
                        new JobTiming(1, 3600));
        Job now = fixture.add(kind, machine, 0);

        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(now.id());
        due(later.id());
        assertThat(fixture.claim(kind, 5)).as("the other one runs").isEmpty();
        assertThat(fixture.finish(jobs.find(now.id()).orElseThrow())).isTrue();
        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(later.id());
    }

    private boolean retry(Job job, Failure failure) {
        return database.transaction(tx -> jobs.retry(tx, job, failure, false));
    }

    private void due(UUID id) {
        database.update("update execution.jobs set run_after = now() where id = $1", id);
    }

    @Test
    void aJobOfAKindThisVersionDoesNotKnowIsLeftForOneThatDoes() {
        String kind = "test." + Ids.next();
        Job job = fixture.add(kind, Ids.next(), 0);

        assertThat(fixture.claim("another.kind", 50)).isEmpty();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        assertThat(fixture.claim(kind, 1)).extracting(Job::id).containsExactly(job.id());
    }

    @Test
    void aRepeatedWishIsTheSameJob() {
        JobRequested wish =
                fixture.wish("test." + Ids.next(), Ids.next(), 0, "same-key-" + Ids.next());

        assertThat(fixture.store(wish).id()).isEqualTo(fixture.store(wish).id());
    }

    @Test
    void theDatabaseItselfRefusesASecondRunningJobOfAMachine() {
        String kind = "test." + Ids.next();
        UUID machine = Ids.next();
        Job first = fixture.add(kind, machine, 0);
        Job second = fixture.add(kind, machine, 0);
        String run =
                """
                update execution.jobs set status = 'running', lease_owner = 'x', lease_expires_at = now(),
                    started_at = now() where id = $1
                """;
        database.update(run, first.id());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.update(run, second.id()))
                .hasMessageContaining("uq_jobs_partition_active");
        database.update(
                "delete from execution.jobs where id = any($1)",
                (Object) new UUID[] {first.id(), second.id()});
    }
}
