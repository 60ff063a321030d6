package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptListsReport;
import io.sysup.contracts.apt.AptPlans;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.packages.ArchiveVersions;
import io.sysup.execution.packages.ShownPlans;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What upgrades ask of earlier jobs, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ArchiveVersionsDbTest {
    private static final String AGE =
            "update execution.archive_versions set first_seen_at = first_seen_at - interval '10 days' where name = $1 and version = $2";
    private static final String ANALYSIS =
            "update execution.jobs set kind = 'apt.analyze' where id = $1";

    @Inject ExecutionDatabase database;
    @Inject ArchiveVersions versions;
    @Inject ShownPlans plans;
    @Inject EndedJobs ends;
    @Inject LogArtifacts artifacts;
    @Inject JobFixture fixture;
    @Inject Jobs jobs;
    @Inject LockWaits lockWaits;

    private final String name = "pkg-" + Ids.next();

    @Test
    void aVersionKeepsTheTimeWhenItWasSeenFirst() {
        versions.seen(List.of(planned("1.1", "Debian:12.5/stable")));
        database.update(AGE, name, "1.1");
        Instant first = seen("1.1", "Debian:12.5/stable");

        versions.seen(
                List.of(
                        planned("1.1", "Debian:12.6/stable"),
                        planned("1.2", "Debian:12.6/stable")));

        assertThat(seen("1.1", "Debian:12.6/stable")).isEqualTo(first);
        assertThat(Duration.between(first, seen("1.2", "Debian:12.6/stable")))
                .isGreaterThanOrEqualTo(Duration.ofDays(10));
    }

    @Test
    void theSameVersionOfAnotherOriginIsAnotherOne() {
        versions.seen(List.of(planned("1.1", "Debian:12/stable")));

        assertThat(versions.firstSeen(List.of(planned("1.1", "Elsewhere:1/main")))).isEmpty();
        assertThat(
                        versions.firstSeen(
                                List.of(planned("1.1", "Elsewhere:1/main, Debian:12/stable"))))
                .hasSize(1);
    }

    @Test
    void thePlanThatWasShownIsFoundByItsHashOnItsMachineOnly() {
        UUID machine = Ids.next();
        List<PlannedPackage> plan = List.of(planned("1.1", "Debian:12/stable"));
        String hash = "a".repeat(64);
        analysed(machine, new AptPlans(List.of(), plan, "b".repeat(64), hash));

        assertThat(plans.find(machine, hash)).contains(plan);
        assertThat(plans.find(machine, "c".repeat(64))).isEmpty();
        assertThat(plans.find(Ids.next(), hash)).isEmpty();
    }

    @Test
    void aRunningJobTellsWhoHoldsTheLockUntilItHasIt() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var log = lockWaits.watch(job, (stream, line) -> {});

        log.line(
                OutputStreamKind.STDOUT,
                "Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (unattended-upgr)...");
        var hold = Objects.requireNonNull(held(job).hold());
        assertThat(hold.kind()).isEqualTo("machine_lock");
        assertThat(hold.text())
                .isEqualTo(
                        "waits for the lock /var/lib/dpkg/lock-frontend, held by unattended-upgr (process 7)");

        log.line(OutputStreamKind.STDOUT, "Reading package lists...");
        assertThat(held(job).hold()).isNull();
    }

    private Job held(Job job) {
        return database.transaction(tx -> jobs.require(tx, job.id()));
    }

    private void analysed(UUID machine, AptPlans shown) {
        String kind = "test." + Ids.next();
        fixture.add(kind, machine, 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var analysis =
                new AptAnalysis(
                        1,
                        new AptListsReport(true, List.of()),
                        shown,
                        List.of(),
                        List.of(),
                        List.of(),
                        new AptCounts(1, 0, 0, 1, 0, 0, 0, 0, 0),
                        false,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        var outcome = new ActionOutcome.Ok(new ActionResult(analysis, Map.of(), null, List.of()));
        var ended = new EndedJob(job, Ending.of(outcome), artifacts.write(job, false), true);
        database.transaction(tx -> ends.keep(tx, List.of(ended)));
        database.update(ANALYSIS, job.id());
    }

    private Instant seen(String version, String origin) {
        return Objects.requireNonNull(
                versions.firstSeen(List.of(planned(version, origin)))
                        .get(new PackageVersion(name, version)));
    }

    private PlannedPackage planned(String to, String origin) {
        return new PlannedPackage(
                name, "amd64", PlanOperation.UPGRADE, "1.0", to, origin, false, null);
    }
}
