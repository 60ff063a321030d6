package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptListsReport;
import io.sysup.contracts.apt.AptPlans;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.job.Job;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What analyses leave of the troubles that they saw, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class AnalysisErrorsDbTest {
    private static final String ERRORS =
            """
            select concat_ws('|', e.kind, e.severity, e.message, e.source, e.remediation,
                e.important_lines_json ->> 0, e.snapshot_id is not null) as row
            from execution.apt_errors e join execution.executions x on x.id = e.execution_id
            where e.machine_id = $1 and x.machine_id = $1 order by e.kind
            """;
    private static final RepositoryProblem DEAD =
            new RepositoryProblem(
                    ErrorKind.APT_REPOSITORY_UNREACHABLE,
                    "Could not connect",
                    "http://dead.test stable",
                    "Correct it.");
    private static final RepositoryProblem OLD =
            new RepositoryProblem(RepositoryProblem.WARNING, "an old key store", null);

    @Inject ExecutionDatabase database;
    @Inject EndedJobs ends;
    @Inject LogArtifacts artifacts;
    @Inject JobFixture fixture;

    private final UUID machine = Ids.next();

    @Test
    void eachRepositoryThatFailedIsARowWithItsNameAndTheWayOut() {
        ActionResult result = result(null, DEAD, OLD);
        Failure failure =
                new Failure(DEAD.kind(), "The lists are old.", "Look.", null, List.of("E: x"));
        end(new ActionOutcome.Failed(Optional.of(result), failure));

        assertThat(errors())
                .containsExactly(
                        "apt_repository_unreachable|error|Could not connect|http://dead.test stable|Correct it.|Could not connect|f",
                        "apt_warning|warning|an old key store|an old key store|f");
    }

    @Test
    void anAnalysisThatWentWellKeepsItsWarningsWithItsSnapshot() {
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.APT_UPDATE_ANALYZE, Map.of(), List.of(), List.of());
        end(new ActionOutcome.Ok(result(observation, OLD)));

        assertThat(errors())
                .containsExactly("apt_warning|warning|an old key store|an old key store|t");
    }

    @Test
    void whatFailedBesideTheRepositoriesIsARowOfItsOwn() {
        Failure full =
                new Failure(ErrorKind.APT_DISK_FULL, "No room.", "Make some.", null, List.of("E"));
        end(new ActionOutcome.Failed(Optional.of(result(null, OLD)), full));

        assertThat(errors())
                .containsExactly(
                        "apt_disk_full|error|No room.|Make some.|E|f",
                        "apt_warning|warning|an old key store|an old key store|f");
    }

    private List<String> errors() {
        return database.query(ERRORS, machine).stream().map(row -> row.getString("row")).toList();
    }

    private void end(ActionOutcome outcome) {
        String kind = "test." + Ids.next();
        fixture.add(kind, machine, 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var ended = new EndedJob(job, Ending.of(outcome), artifacts.write(job, false), true);
        database.transaction(tx -> ends.keep(tx, List.of(ended)));
    }

    private static ActionResult result(
            ActionResult.Observation observation, RepositoryProblem... problems) {
        var analysis =
                new AptAnalysis(
                        1,
                        new AptListsReport(false, List.of(problems)),
                        new AptPlans(List.of(), List.of(), null, null),
                        List.of(),
                        List.of(),
                        List.of(),
                        new AptCounts(0, 0, 0, 0, 0, 0, 0, 0, 0),
                        false,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new ActionResult(analysis, Map.of(), observation, List.of());
    }
}
