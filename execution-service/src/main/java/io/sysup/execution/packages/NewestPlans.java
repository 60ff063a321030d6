package io.sysup.execution.packages;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The plans that the newest analysis of each machine made. */
@ApplicationScoped
public class NewestPlans {
    /** One look into an index a machine. */
    private static final String NEWEST =
            """
            select w.id as machine_id, s.created_at,
                s.payload_json #>> array['plans', case $2::text when 'upgrade' then 'upgradeHash' else 'distUpgradeHash' end] as hash
            from unnest((select $1::uuid[])) as w (id)
            cross join lateral (select x.created_at, x.payload_json from execution.snapshots x
                where x.machine_id = w.id and x.kind = 'apt_update_analyze' order by x.created_at desc limit 1) s
            """;

    private final ExecutionDatabase database;

    NewestPlans(ExecutionDatabase database) {
        this.database = database;
    }

    /**
     * @param hash by which exactly this plan can be asked for
     * @param madeAt when the machine was analyzed
     */
    public record Plan(UUID machineId, String hash, Instant madeAt) {
        private static Plan of(Row row) {
            return new Plan(
                    row.getUUID("machine_id"),
                    row.getString("hash"),
                    Columns.instant(row, "created_at"));
        }
    }

    /** Analyses of older versions told no hash; what they planned cannot be asked for. */
    List<Plan> of(String mode, Collection<UUID> machines) {
        return database.query(NEWEST, machines.toArray(UUID[]::new), mode).stream()
                .filter(row -> row.getString("hash") != null)
                .map(Plan::of)
                .toList();
    }
}
