package io.sysup.execution.pending;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.packages.PlannedPackages;
import io.sysup.execution.packages.StoredPlan;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Machines, and what their analyses found at a time. */
@ApplicationScoped
class PlanFixture {
    private static final String ADD_MACHINE =
            "insert into execution.machines (id, name) values ($1, $2)";
    private static final String ADD_SNAPSHOT =
            """
            insert into execution.snapshots (id, kind, created_at, machine_id, payload_json, plan_snapshot_id, plan_sha256)
            values ($1, 'apt_update_analyze', $2::text::timestamptz, $3, '{}', $4, $5)
            """;

    private final ExecutionDatabase database;
    private final PlannedPackages plans;

    PlanFixture(ExecutionDatabase database, PlannedPackages plans) {
        this.database = database;
        this.plans = plans;
    }

    UUID machine(String name) {
        UUID machine = Ids.next();
        database.update(ADD_MACHINE, machine, name);
        return machine;
    }

    void removed(UUID machine, boolean is) {
        database.update("update execution.machines set deleted = $2 where id = $1", machine, is);
    }

    static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    void analysed(UUID machine, Instant at, PlannedPackage... packages) {
        var observation =
                new Observation(
                        SnapshotTaken.APT_UPDATE_ANALYZE,
                        Map.of(),
                        List.of(packages),
                        List.of(packages));
        UUID id = Ids.next();
        database.inTransaction(tx -> {
            StoredPlan last = plans.last(tx, List.of(machine)).get(machine);
            StoredPlan plan = plans.find(id, observation, last);
            tx.send(ADD_SNAPSHOT, id, at.toString(), machine, plan.snapshot(), plan.sha256());
            if (plan.snapshot().equals(id)) {
                plans.insert(tx, id, machine, observation);
            }
        });
    }

    static PlannedPackage update(String name, String from, String to) {
        return planned(name, "amd64", from, to, false, null);
    }

    static PlannedPackage security(String name, String from, String to) {
        return planned(name, "amd64", from, to, true, null);
    }

    static PlannedPackage left(String name, String from, String to, HoldReason reason) {
        return planned(name, "amd64", from, to, false, reason);
    }

    static PlannedPackage planned(
            String name,
            String arch,
            String from,
            String to,
            boolean security,
            @Nullable HoldReason reason) {
        return new PlannedPackage(
                name,
                arch,
                reason == null ? PlanOperation.UPGRADE : PlanOperation.HOLD,
                from,
                to,
                security ? "Debian-Security:12/stable-security" : "Debian:12/stable",
                security,
                reason);
    }
}
