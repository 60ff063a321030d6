package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.blackout.ClosedMachines;
import io.sysup.execution.blackout.ClosedMachines.Blackout;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Hold;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What would change a machine under a blackout does not leave the queue. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class BlackoutHoldsDbTest {
    private static final Instant END = Instant.parse("2099-01-01T06:00:00Z");

    @Inject ExecutionDatabase database;
    @Inject Jobs jobs;
    @Inject Claims claims;
    @Inject BlackoutHolds holds;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();

    private static ClosedMachines freeze(@Nullable Set<UUID> machines) {
        return new ClosedMachines(List.of(new Blackout("freeze", END, machines)));
    }

    /** What a worker would begin. */
    private List<UUID> begun(ClosedMachines closed) {
        return database
                .transaction(tx ->
                        holds.begun(
                                tx,
                                claims.claim(tx, new String[] {kind}, 10, "worker", 60),
                                closed))
                .stream()
                .map(Job::id)
                .toList();
    }

    private Job read(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private void comesAgain(Job job) {
        database.update("update execution.jobs set run_after = now() where id = $1", job.id());
    }

    private List<Job> told(Blackout blackout) {
        return database.transaction(tx -> {
            Job taken = claims.claim(tx, new String[] {kind}, 1, "worker", 60).getFirst();
            return jobs.putBack(tx, Map.of(taken, blackout));
        });
    }

    @Test
    void jobGoesBackWithAReasonAndWithoutHavingBeenTried() {
        Job covered = fixture.add(kind, Ids.next(), 0);
        Job other = fixture.add(kind, Ids.next(), 0);

        assertThat(begun(freeze(Set.of(covered.machineId())))).containsExactly(other.id());

        Job held = read(covered);
        assertThat(held.state()).isEqualTo(JobState.QUEUED);
        assertThat(held.hold())
                .isEqualTo(new Hold("blackout", "blackout freeze until 2099-01-01T06:00:00Z"));
        assertThat(held.attempt()).isZero();
        assertThat(held.startedAt()).isNull();
    }

    @Test
    void itIsLookedAtAgainBeforeLongAndToldOnce() {
        Job covered = fixture.add(kind, Ids.next(), 0);
        Blackout freeze = new Blackout("freeze", END, null);

        assertThat(told(freeze)).extracting(Job::id).containsExactly(covered.id());
        assertThat(begun(freeze(null))).isEmpty();
        comesAgain(covered);
        assertThat(told(freeze)).isEmpty();
        comesAgain(covered);

        assertThat(begun(ClosedMachines.NONE)).containsExactly(covered.id());
        assertThat(read(covered).attempt()).isEqualTo(1);
    }

    @Test
    void lookAndWhatWasOrderedAllTheSameBegin() {
        Job look = fixture.look(kind, Ids.next());
        Job ordered =
                fixture.store(
                        new JobRequested(
                                kind,
                                Ids.next(),
                                "m",
                                Map.of(),
                                false,
                                0,
                                null,
                                "key-" + Ids.next(),
                                new Requester(Requester.USER, "client:test"),
                                null,
                                null,
                                true));

        assertThat(begun(freeze(null))).containsExactlyInAnyOrder(look.id(), ordered.id());
    }

    @Test
    void secondAttemptAndDelayedJobAreAskedAboutWhenTheirTurnComes() {
        Job retried =
                fixture.store(
                        JobFixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()),
                        new JobTiming(3, 0));
        Job delayed =
                fixture.store(
                        JobFixture.wish(kind, Ids.next(), 0, "key-" + Ids.next()),
                        new JobTiming(1, 3600));
        Job first = fixture.claim(kind, 1).getFirst();
        Failure busy = Failure.of(ErrorKind.APT_LOCK_BUSY, "Another apt holds the lock.", null);
        database.inTransaction(tx -> assertThat(jobs.retry(tx, first, busy, true)).isTrue());
        comesAgain(retried);
        comesAgain(delayed);

        assertThat(begun(freeze(null))).isEmpty();

        assertThat(List.of(read(retried), read(delayed)))
                .extracting(job -> job.hold() == null ? "" : job.hold().kind())
                .containsOnly("blackout");
        assertThat(read(retried).attempt()).isEqualTo(1);
        assertThat(read(retried).startedAt()).isNotNull();
    }

    @Test
    void blackoutThatEndsSoonHoldsNoLongerThanThat() {
        Job covered = fixture.add(kind, Ids.next(), 0);
        Instant soon = Instant.now().plus(Duration.ofSeconds(20));

        begun(new ClosedMachines(List.of(new Blackout("freeze", soon, null))));

        assertThat(
                        database.query(
                                        "select run_after <= now() + interval '21 seconds' as soon from execution.jobs where id = $1",
                                        covered.id())
                                .getFirst()
                                .getBoolean("soon"))
                .isTrue();
    }
}
