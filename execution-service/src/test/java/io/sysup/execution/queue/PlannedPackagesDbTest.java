package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.job.Job;
import io.sysup.execution.packages.PackageResource;
import io.sysup.execution.packages.PackageResource.PackageView;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is searched over the fleet after analyses, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class PlannedPackagesDbTest {
    private static final String ADD_MACHINE =
            "insert into execution.machines (id, name) values ($1, $2) on conflict do nothing";
    private static final String FORGET_PLAN =
            "update execution.snapshots set plan_snapshot_id = null, plan_sha256 = null where machine_id = $1";
    private static final String ROWS =
            "select count(*) as n from execution.apt_planned_packages where machine_id = $1";

    @Inject ExecutionDatabase database;
    @Inject EndedJobs ends;
    @Inject LogArtifacts artifacts;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();
    private final String name = "pkg-" + Ids.next();
    private final UUID machine = Ids.next();

    @BeforeEach
    void knowTheMachine() {
        database.update(ADD_MACHINE, machine, "m-" + machine);
    }

    @Test
    void aPlanThatDidNotChangeIsFoundAndNotStoredAgain() {
        analysed(machine, List.of(planned("1.0", "1.1")));
        analysed(machine, List.of(planned("1.0", "1.1")));
        analysed(machine, List.of(planned("1.0", "1.1")));

        assertThat(found()).extracting(PackageView::to).containsExactly("1.1");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aPlanThatChangedTakesThePlaceOfTheLastOneAndOneThatIsBackIsStoredAgain() {
        analysed(machine, List.of(planned("1.0", "1.1")));
        analysed(machine, List.of(planned("1.0", "1.2")));
        assertThat(found()).extracting(PackageView::to).containsExactly("1.2");

        analysed(machine, List.of(planned("1.0", "1.1")));
        assertThat(found()).extracting(PackageView::to).containsExactly("1.1");
    }

    @Test
    void nothingIsFoundWhenNothingIsPlannedAnyMore() {
        analysed(machine, List.of(planned("1.0", "1.1")));
        analysed(machine, List.of());

        assertThat(found()).isEmpty();
    }

    @Test
    void aSnapshotOfAnOlderVersionSaysItsPlanItself() {
        analysed(machine, List.of(planned("1.0", "1.1")));
        database.update(FORGET_PLAN, machine);
        assertThat(found()).extracting(PackageView::to).containsExactly("1.1");

        analysed(machine, List.of(planned("1.0", "1.1")));
        assertThat(found()).extracting(PackageView::to).containsExactly("1.1");
    }

    @Test
    void machinesDoNotShareAPlan() {
        UUID other = Ids.next();
        database.update(ADD_MACHINE, other, "m-" + other);

        analysed(machine, List.of(planned("1.0", "1.1")));
        analysed(other, List.of(planned("1.0", "1.1")));

        assertThat(found())
                .extracting(PackageView::machineId)
                .containsExactlyInAnyOrder(machine, other);
    }

    @Test
    void whatElseIsObservedLeavesThePlan() {
        analysed(machine, List.of(planned("1.0", "1.1")));
        observed(machine, new Observation("machine_probe", Map.of(), List.of(), List.of()));

        assertThat(found()).extracting(PackageView::to).containsExactly("1.1");
    }

    private void analysed(UUID where, List<PlannedPackage> plan) {
        observed(where, new Observation(SnapshotTaken.APT_UPDATE_ANALYZE, Map.of(), plan, plan));
    }

    private void observed(UUID where, Observation observation) {
        fixture.add(kind, where, 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var result = new ActionResult(Map.of(), Map.of(), observation, List.of());
        var ended =
                new EndedJob(
                        job,
                        Ending.of(new ActionOutcome.Ok(result)),
                        artifacts.write(job, false),
                        true);
        List<Boolean> stored = database.transaction(tx -> ends.keep(tx, List.of(ended)));
        assertThat(stored).containsExactly(true);
    }

    private PlannedPackage planned(String from, String to) {
        return new PlannedPackage(
                name, "amd64", PlanOperation.UPGRADE, from, to, "Debian:stable", false, null);
    }

    private List<PackageView> found() {
        return new PackageResource(database).search(name, 10, null).items();
    }

    private long rows() {
        return database.query(ROWS, machine).getFirst().getLong("n");
    }
}
