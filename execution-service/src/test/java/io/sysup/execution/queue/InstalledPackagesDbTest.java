package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.job.Job;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.packages.InstalledResource;
import io.sysup.execution.packages.InstalledResource.Found;
import io.sysup.execution.packages.InstalledResource.Holder;
import io.sysup.execution.packages.InstalledResource.InstalledPage;
import io.sysup.execution.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who still has openssl below a version, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class InstalledPackagesDbTest {
    private static final String ADD_MACHINE =
            "insert into execution.machines (id, name) values ($1, $2)";

    @Inject ExecutionDatabase database;
    @Inject JobCompletion completion;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();
    private final String openssl = "openssl" + Ids.next();

    @Test
    void whoIsBelowAVersionIsFoundInTheOrderOfDpkg() {
        UUID old = machine("a-old", "3.0.9-1");
        UUID rebuilt = machine("b-rebuilt", "3.0.15-1~deb12u1");
        machine("c-fixed", "3.0.15-1");
        machine("d-newer", "3.0.20-1~deb12u2");

        assertThat(below("3.0.15-1").items())
                .extracting(Holder::machineId)
                .containsExactly(old, rebuilt);
        assertThat(below("3.0.15-1~deb12u1").items())
                .extracting(Holder::machineId)
                .containsExactly(old);
        assertThat(below("3.0.15-1").items().getFirst().found())
                .containsExactly(new Found("amd64", "3.0.9-1"));
        assertThat(below("3.0.15-1").items().getFirst().seenAt()).isNotNull();
        assertThat(below("1").items()).isEmpty();
        assertThat(find(null, 2, null).items()).hasSize(2);
    }

    @Test
    void whatWasUpgradedIsSeenByTheNextAnalysis() {
        UUID machine = machine("upgraded", "3.0.9-1");
        analysed(machine, "3.0.15-1");

        assertThat(below("3.0.15-1").items()).isEmpty();
        assertThat(find(null, 10, null).items())
                .extracting(Holder::found)
                .containsExactly(List.of(new Found("amd64", "3.0.15-1")));
    }

    @Test
    void machinesWithTheSamePackagesShareThem() {
        UUID one = machine("one", "1.0");
        UUID other = machine("other", "1.0");

        assertThat(set(one)).isEqualTo(set(other));
        assertThat(
                        database.query(
                                        "select count(*) as n from execution.package_versions where name = $1",
                                        openssl)
                                .getFirst()
                                .getLong("n"))
                .isEqualTo(1);
    }

    @Test
    void whoWasNeverLookedAtIsUnknownAndNotClean() {
        UUID unseen = Ids.next();
        database.update(ADD_MACHINE, unseen, "!" + unseen);
        machine("seen", "1.0");

        InstalledPage page = below("2.0");

        assertThat(page.coverage().unknown()).isPositive();
        assertThat(page.coverage().known() + page.coverage().unknown())
                .isEqualTo(page.coverage().machines());
        assertThat(page.coverage().unknownMachines())
                .extracting(InstalledResource.Unknown::machineId)
                .contains(unseen);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void aPageGoesOnWhereTheLastEnded() {
        UUID first = machine("A", "1.0");
        UUID second = machine("b", "1.1");

        InstalledPage page = find(null, 1, null);
        assertThat(page.items()).extracting(Holder::machineId).containsExactly(first);
        assertThat(find(null, 1, page.nextCursor()).items())
                .extracting(Holder::machineId)
                .containsExactly(second);
    }

    @Test
    void aSelectorNarrowsTheAnswerAndWhatItRestsOn() {
        UUID meant = machine("meant", "1.0");
        machine("other", "1.0");
        UUID unseen = Ids.next();
        database.update(ADD_MACHINE, unseen, "unseen");

        InstalledPage page =
                resource(List.of(meant, unseen))
                        .find(openssl, null, null, null, "tag:prod", 10, null);

        assertThat(page.items()).extracting(Holder::machineId).containsExactly(meant);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.coverage().machines()).isEqualTo(2);
        assertThat(page.coverage().unknownMachines())
                .extracting(InstalledResource.Unknown::machineId)
                .containsExactly(unseen);

        InstalledPage nobody =
                resource(List.of()).find(openssl, null, null, null, "tag:none", 10, null);
        assertThat(nobody.items()).isEmpty();
        assertThat(nobody.coverage().machines()).isZero();
    }

    @Test
    void whatIsNoNameOrVersionIsRefused() {
        assertThatThrownBy(() -> resource(List.of()).find("", null, null, null, null, null, null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                        () -> resource(List.of()).find("x", "1 or 2", null, null, null, null, null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void twoAnalysesTellWhatChangedBetweenThem() {
        UUID machine = machine("compared", "3.0.9-1");
        analysed(machine, "3.0.15-1");
        List<UUID> taken =
                database
                        .query(
                                "select id from execution.snapshots where machine_id = $1 order by id",
                                machine)
                        .stream()
                        .map(row -> row.getUUID("id"))
                        .toList();

        Api.reader()
                .get("/api/v1/snapshots/diff?from=" + taken.getFirst() + "&to=" + taken.getLast())
                .then()
                .statusCode(200)
                .body("packages.changed", equalTo(1))
                .body("packages.added", equalTo(0))
                .body("packages.items.name", equalTo(List.of(openssl)))
                .body("packages.items[0].before", equalTo("3.0.9-1"))
                .body("packages.items[0].after", equalTo("3.0.15-1"));
    }

    private InstalledPage below(String version) {
        return find(version, 10, null);
    }

    private InstalledPage find(String below, int limit, String cursor) {
        return resource(List.of()).find(openssl, below, null, null, null, limit, cursor);
    }

    /** The machines that any selector means. */
    private InstalledResource resource(List<UUID> meant) {
        Machines inventory =
                new Machines(null) {
                    @Override
                    public List<UUID> meant(String selector) {
                        return meant;
                    }
                };
        return new InstalledResource(database, inventory);
    }

    private UUID set(UUID machine) {
        return database.query(
                        "select set_id from execution.machine_packages where machine_id = $1",
                        machine)
                .getFirst()
                .getUUID("set_id");
    }

    private UUID machine(String name, String version) {
        UUID machine = Ids.next();
        database.update(ADD_MACHINE, machine, name);
        analysed(machine, version);
        return machine;
    }

    private void analysed(UUID machine, String version) {
        fixture.add(kind, machine, 0);
        Job job = fixture.claim(kind, 1).getFirst();
        var observation =
                new Observation(
                        SnapshotTaken.APT_UPDATE_ANALYZE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Installed("base-files", "amd64", "12.4"),
                                new Installed(openssl, "amd64", version)));
        var result = new ActionResult(Map.of(), Map.of(), observation, List.of());
        completion.complete(job, new ActionOutcome.Ok(result), true);
    }
}
