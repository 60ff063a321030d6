package io.sysup.execution.atwork;

import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.Actions;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The jobs that change machines, whoever ordered them. */
@ApplicationScoped
public class MachinesAtWork {
    /**
     * One look into an index a machine, which is unique: a machine has one such job. A lost one may
     * still be at work. What has no lock of its own rehearses.
     */
    static final String AT_WORK =
            """
            select w.id as machine_id, j.kind, j.requested_by_type, j.requested_by_id
            from unnest((select $1::uuid[])) as w (id)
            cross join lateral (select x.kind, x.lock_kind, x.requested_by_type, x.requested_by_id from execution.jobs x
                where x.partition_key = 'machine:' || w.id and x.status in ('running', 'lost') limit 1) j
            where j.lock_kind is not null and j.kind <> all((select $2::text[])::text[])
            """;

    private final ExecutionDatabase database;
    private final Actions actions;

    MachinesAtWork(ExecutionDatabase database, Actions actions) {
        this.database = database;
        this.actions = actions;
    }

    /**
     * @param action what is done to the machine
     */
    public record Work(UUID machineId, String action, Requester requestedBy) {
        private static Work of(Row row) {
            return new Work(
                    row.getUUID("machine_id"),
                    row.getString("kind"),
                    new Requester(
                            row.getString("requested_by_type"), row.getString("requested_by_id")));
        }
    }

    List<Work> of(Collection<UUID> machines) {
        return database
                .query(AT_WORK, machines.toArray(UUID[]::new), readOnly().toArray(String[]::new))
                .stream()
                .map(Work::of)
                .toList();
    }

    List<String> readOnly() {
        return actions.manifests().stream()
                .filter(ActionManifest::readOnly)
                .map(ActionManifest::name)
                .toList();
    }
}
