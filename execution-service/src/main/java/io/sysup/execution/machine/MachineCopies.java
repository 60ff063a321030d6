package io.sysup.execution.machine;

import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The read copy of the machines: names for lists, tags for limits. */
@ApplicationScoped
public class MachineCopies {
    private static final String UPSERT =
            """
            insert into execution.machines (id, name, version, deleted, tags) values ($1, $2, $3, $4, $5)
            on conflict (id) do update set name = excluded.name, version = excluded.version,
                deleted = excluded.deleted, tags = excluded.tags, updated_at = now()
            where execution.machines.version < excluded.version
            """;
    private static final String ADD_UNKNOWN =
            """
            insert into execution.machines (id, name)
            select n.id, n.name from unnest((select $1::uuid[]), (select $2::text[])) as n (id, name)
            order by n.id on conflict (id) do nothing
            """;

    private final ExecutionDatabase database;
    private final Map<UUID, Copy> latest = new ConcurrentHashMap<>();

    public MachineCopies(ExecutionDatabase database) {
        this.database = database;
    }

    /**
     * An older version never overwrites a newer one. Most changes of a state leave name and tags as
     * they are, and need no statement.
     */
    public void apply(MachineState state) {
        Copy copy = new Copy(state.name(), state.deleted(), state.tags());
        UUID id = state.machineId();
        if (!copy.equals(latest.get(id))) {
            database.update(
                    UPSERT,
                    id,
                    copy.name(),
                    state.version(),
                    copy.deleted(),
                    copy.tags().toArray(String[]::new));
            latest.put(id, copy);
        }
    }

    /**
     * Names that the inventory just told, for machines whose event has not arrived yet. In the
     * order of the ids: two that add the same in other orders would wait for each other.
     */
    public void addUnknown(Tx tx, Collection<Selected> machines) {
        tx.send(
                ADD_UNKNOWN,
                machines.stream().map(Selected::id).toArray(UUID[]::new),
                machines.stream().map(Selected::name).toArray(String[]::new));
    }

    /** What was stored last by this process. */
    private record Copy(String name, boolean deleted, List<String> tags) {}
}
