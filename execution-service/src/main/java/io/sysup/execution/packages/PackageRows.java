package io.sysup.execution.packages;

import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Package changes as rows, so that they can be searched over the whole fleet. */
@ApplicationScoped
public class PackageRows {
    private static final String PLANNED =
            """
            insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch,
                current_version, target_version, origin, dedup_key, is_security)
            select p.id, $1, $2, p.mode, p.operation, p.name, p.arch, p.current_version, p.target_version, p.origin,
                p.dedup_key, p.is_security
            from unnest((select $3::uuid[]), (select $4::text[]), (select $5::text[]), (select $6::text[]), (select $7::text[]),
                (select $8::text[]), (select $9::text[]), (select $10::text[]), (select $11::text[]), (select $12::boolean[]))
                as p(id, mode, operation, name, arch, current_version, target_version, origin, dedup_key, is_security)
            """;
    private static final String APPLIED =
            """
            insert into execution.apt_applied_packages (id, execution_id, machine_id, name, arch, from_version,
                to_version, operation, dedup_key)
            select c.id, $1, $2, c.name, c.arch, c.from_version, c.to_version, c.operation, c.dedup_key
            from unnest((select $3::uuid[]), (select $4::text[]), (select $5::text[]), (select $6::text[]), (select $7::text[]),
                (select $8::text[]), (select $9::text[]))
                as c(id, name, arch, from_version, to_version, operation, dedup_key)
            """;
    private static final String ERROR =
            """
            insert into execution.apt_errors (id, machine_id, execution_id, kind, message, important_lines_json,
                remediation)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            """;

    public void planned(Tx tx, UUID snapshot, UUID machine, Observation observation) {
        List<PlannedPackage> all = new ArrayList<>(observation.upgradePlan());
        all.addAll(observation.distUpgradePlan());
        int upgrades = observation.upgradePlan().size();
        tx.send(
                PLANNED,
                snapshot,
                machine,
                all.stream().map(p -> Ids.next()).toArray(UUID[]::new),
                IntStream.range(0, all.size())
                        .mapToObj(i -> i < upgrades ? "upgrade" : "dist_upgrade")
                        .toArray(String[]::new),
                texts(all, p -> p.operation().word()),
                texts(all, PlannedPackage::name),
                texts(all, PlannedPackage::arch),
                texts(all, PlannedPackage::from),
                texts(all, PlannedPackage::to),
                texts(all, PlannedPackage::origin),
                texts(
                        all,
                        p -> dedupKey(p.operation().word(), p.name(), p.arch(), p.from(), p.to())),
                all.stream().map(PlannedPackage::security).toArray(Boolean[]::new));
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public void applied(Tx tx, UUID execution, UUID machine, List<PackageChange> changes) {
        tx.send(
                APPLIED,
                execution,
                machine,
                changes.stream().map(c -> Ids.next()).toArray(UUID[]::new),
                texts(changes, PackageChange::name),
                texts(changes, PackageChange::arch),
                texts(changes, PackageChange::from),
                texts(changes, PackageChange::to),
                texts(changes, PackageRows::applied),
                texts(changes, c -> dedupKey(applied(c), c.name(), c.arch(), c.from(), c.to())));
    }

    /**
     * The table knows no downgrade: it is told as an upgrade whose versions speak for themselves.
     */
    private static String applied(PackageChange change) {
        String word = change.operation().word();
        return word.equals("downgraded") ? "upgraded" : word;
    }

    public void error(Tx tx, UUID execution, UUID machine, Failure failure) {
        String kind = failure.kind().word();
        if (kind.startsWith("apt_") || kind.startsWith("dpkg_")) {
            tx.send(
                    ERROR,
                    Ids.next(),
                    machine,
                    execution,
                    kind,
                    failure.message(),
                    Json.write(failure.lines()),
                    failure.remedy());
        }
    }

    /** The same change on many machines has the same key. */
    private static String dedupKey(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
