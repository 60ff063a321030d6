package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.job.Job;
import io.sysup.execution.retold.Retold;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What is told again is what was told, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class RetoldDbTest {
    @Inject ExecutionDatabase database;
    @Inject EndedJobs ends;
    @Inject LogArtifacts artifacts;
    @Inject JobFixture fixture;
    @Inject Retold retold;

    private final String kind = "test." + Ids.next();
    private final UUID machine = Ids.next();

    @Test
    void ofEachKindTheNewestIsTold() {
        ended(observed(7), true);
        Job last = ended(observed(9), true);
        Job failed = ended(failure(), false);

        Retold.Told told = retold.of(List.of(machine, Ids.next()));

        assertThat(told.jobs())
                .extracting(JobChanged::jobId)
                .containsExactlyInAnyOrder(last.id(), failed.id());
        JobChanged ok = of(told, last);
        assertThat(ok.state()).isEqualTo("ok");
        assertThat(ok.contact()).isTrue();
        assertThat(ok.version()).isEqualTo(2);
        assertThat(ok.summary()).isEqualTo(Map.of("updates", 9));
        assertThat(ok.changedAt()).isEqualTo(ok.finishedAt());
        JobChanged refused = of(told, failed);
        assertThat(refused.contact()).isFalse();
        assertThat(refused.error()).isEqualTo(UNREACHABLE);
        assertThat(told.snapshots()).hasSize(1);
        SnapshotTaken snapshot = told.snapshots().getFirst();
        assertThat(snapshot.jobId()).isEqualTo(last.id());
        assertThat(snapshot.version()).isEqualTo(2);
        assertThat(snapshot.takenAt()).isEqualTo(ok.finishedAt());
        assertThat(snapshot.important()).isEqualTo(Map.of("updates", 9));
    }

    @Test
    void whatIsToldAgainIsWhatTheEventsSaid() {
        ended(observed(3), true);
        List<JobChanged> events =
                database
                        .query(
                                "select (payload -> 'data')::text as data from execution.outbox where aggregate_key = $1 and topic = 'sysup.job.events.v1' order by seq desc limit 1",
                                machine.toString())
                        .stream()
                        .map(row ->
                                io.sysup.kit.json.Json.read(
                                        row.getString("data"), JobChanged.class))
                        .toList();

        assertThat(retold.of(List.of(machine)).jobs())
                .usingRecursiveComparison()
                .ignoringFields("machine")
                .isEqualTo(events);
    }

    @Test
    void aJobThatRunsIsToldToo() {
        fixture.add(kind, machine, 0);
        Job running = fixture.claim(kind, 1).getFirst();

        assertThat(retold.of(List.of(machine)).jobs())
                .extracting(JobChanged::jobId, JobChanged::state)
                .containsExactly(Tuple.tuple(running.id(), "running"));
    }

    private static final Failure UNREACHABLE =
            Failure.of(ErrorKind.SSH_UNREACHABLE, "Nobody answers.", null);

    private static JobChanged of(Retold.Told told, Job job) {
        return told.jobs().stream()
                .filter(one -> one.jobId().equals(job.id()))
                .findFirst()
                .orElseThrow();
    }

    private static ActionOutcome observed(int updates) {
        Map<String, Object> important = Map.of("updates", updates);
        return new ActionOutcome.Ok(
                new ActionResult(
                        Map.of(),
                        important,
                        new Observation(
                                SnapshotTaken.APT_UPDATE_ANALYZE, important, List.of(), List.of()),
                        List.of()));
    }

    private static ActionOutcome failure() {
        return new ActionOutcome.Failed(Optional.empty(), UNREACHABLE);
    }

    private Job ended(ActionOutcome outcome, boolean contact) {
        fixture.add(kind, machine, 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var ended = new EndedJob(job, Ending.of(outcome), artifacts.write(job, false), contact);
        assertThat(database.<List<Boolean>>transaction(tx -> ends.keep(tx, List.of(ended))))
                .containsExactly(true);
        return job;
    }
}
