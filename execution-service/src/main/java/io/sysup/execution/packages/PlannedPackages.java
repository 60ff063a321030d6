package io.sysup.execution.packages;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plans of analyses as rows, so that they can be searched over the whole fleet. A plan has
 * dozens of them and is mostly that of the last analysis of its machine: then its rows are those
 * that are there.
 */
@ApplicationScoped
public class PlannedPackages {
    /** One index step a machine. */
    private static final String LAST =
            """
            select m.id as machine_id, last.plan_snapshot_id, last.plan_sha256
            from unnest((select $1::uuid[])) as m (id)
            cross join lateral (select s.plan_snapshot_id, s.plan_sha256 from execution.snapshots s
                where s.machine_id = m.id and s.kind = 'apt_update_analyze' order by s.created_at desc limit 1) last
            where last.plan_sha256 is not null
            """;

    private static final String INSERT =
            """
            insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch,
                current_version, target_version, origin, dedup_key, is_security, hold_reason)
            select p.id, $1, $2, p.mode, p.operation, p.name, p.arch, p.current_version, p.target_version, p.origin,
                p.dedup_key, p.is_security, p.hold_reason
            from unnest((select $3::uuid[]), (select $4::text[]), (select $5::text[]), (select $6::text[]), (select $7::text[]),
                (select $8::text[]), (select $9::text[]), (select $10::text[]), (select $11::text[]), (select $12::boolean[]),
                (select $13::text[]))
                as p(id, mode, operation, name, arch, current_version, target_version, origin, dedup_key, is_security, hold_reason)
            """;

    public static boolean isIn(@Nullable Observation observation) {
        return observation != null && observation.kind().equals(SnapshotTaken.APT_UPDATE_ANALYZE);
    }

    /** The plans of the last analyses of these machines. */
    public Map<UUID, StoredPlan> last(Tx tx, Collection<UUID> machines) {
        Map<UUID, StoredPlan> plans = new HashMap<>();
        if (!machines.isEmpty()) {
            tx.query(LAST, (Object) machines.toArray(UUID[]::new))
                    .forEach(row ->
                            plans.put(
                                    row.getUUID("machine_id"),
                                    new StoredPlan(
                                            row.getUUID("plan_snapshot_id"),
                                            row.getString("plan_sha256"))));
        }
        return plans;
    }

    /** Where the plan of this snapshot is found: with the last one, when it is the same. */
    public StoredPlan find(UUID snapshot, Observation observation, @Nullable StoredPlan last) {
        String sha256 = sha256(observation);
        return last != null && last.sha256().equals(sha256)
                ? last
                : new StoredPlan(snapshot, sha256);
    }

    private static String sha256(Observation observation) {
        return ChangeKey.of(
                Stream.of(observation.upgradePlan(), observation.distUpgradePlan())
                        .map(plan ->
                                ChangeKey.of(
                                        plan.stream().map(String::valueOf).toArray(String[]::new)))
                        .toArray(String[]::new));
    }

    public void insert(Tx tx, UUID snapshot, UUID machine, Observation observation) {
        List<PlannedPackage> all = new ArrayList<>(observation.upgradePlan());
        all.addAll(observation.distUpgradePlan());
        int upgrades = observation.upgradePlan().size();
        tx.send(
                INSERT,
                snapshot,
                machine,
                all.stream().map(p -> Ids.next()).toArray(UUID[]::new),
                IntStream.range(0, all.size())
                        .mapToObj(i -> i < upgrades ? "upgrade" : "dist_upgrade")
                        .toArray(String[]::new),
                PackageRows.texts(all, p -> p.operation().word()),
                PackageRows.texts(all, PlannedPackage::name),
                PackageRows.texts(all, PlannedPackage::arch),
                PackageRows.texts(all, PlannedPackage::from),
                PackageRows.texts(all, PlannedPackage::to),
                PackageRows.texts(all, PlannedPackage::origin),
                PackageRows.texts(
                        all,
                        p ->
                                ChangeKey.of(
                                        p.operation().word(),
                                        p.name(),
                                        p.arch(),
                                        p.from(),
                                        p.to())),
                all.stream().map(PlannedPackage::security).toArray(Boolean[]::new),
                PackageRows.texts(all, p -> p.reason() == null ? null : p.reason().word()));
    }
}
