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
import org.jspecify.annotations.Nullable;

/** Package changes as rows, so that they can be searched over the whole fleet. */
@ApplicationScoped
public class PackageRows {
    private static final String PLANNED =
            """
            insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch,
                current_version, target_version, origin, dedup_key, is_security)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """;
    private static final String APPLIED =
            """
            insert into execution.apt_applied_packages (id, execution_id, machine_id, name, arch, from_version,
                to_version, operation, dedup_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;
    private static final String ERROR =
            """
            insert into execution.apt_errors (id, machine_id, execution_id, kind, message, important_lines_json,
                remediation)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            """;

    public void planned(Tx tx, UUID snapshot, UUID machine, Observation observation) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        observation.upgradePlan().forEach(p -> rows.add(row(snapshot, machine, "upgrade", p)));
        observation
                .distUpgradePlan()
                .forEach(p -> rows.add(row(snapshot, machine, "dist_upgrade", p)));
        tx.batch(PLANNED, rows);
    }

    private static @Nullable Object[] row(
            UUID snapshot, UUID machine, String mode, PlannedPackage p) {
        return new @Nullable Object[] {
            Ids.next(),
            snapshot,
            machine,
            mode,
            p.operation().word(),
            p.name(),
            p.arch(),
            p.from(),
            p.to(),
            p.origin(),
            dedupKey(p.operation().word(), p.name(), p.arch(), p.from(), p.to()),
            p.security()
        };
    }

    public void applied(Tx tx, UUID execution, UUID machine, List<PackageChange> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PackageChange change : changes) {
            // The table knows no downgrade: it is told as an upgrade whose versions speak for
            // themselves.
            String operation =
                    change.operation().word().equals("downgraded")
                            ? "upgraded"
                            : change.operation().word();
            rows.add(
                    new @Nullable Object[] {
                        Ids.next(),
                        execution,
                        machine,
                        change.name(),
                        change.arch(),
                        change.from(),
                        change.to(),
                        operation,
                        dedupKey(
                                operation, change.name(), change.arch(), change.from(), change.to())
                    });
        }
        tx.batch(APPLIED, rows);
    }

    public void error(Tx tx, UUID execution, UUID machine, Failure failure) {
        String kind = failure.kind().word();
        if (kind.startsWith("apt_") || kind.startsWith("dpkg_")) {
            tx.update(
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
