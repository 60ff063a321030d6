package io.sysup.execution.pending;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.Machines;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a rule would hold back now, by the newest analysis of each machine. */
@ApplicationScoped
public class ExcludedPreview {
    private static final int SHOWN = 100;
    private static final int NAMES = 20;

    /** What stays for another reason anyway is not told. No join with machines, see PendingSql. */
    private static final String HELD_BACK =
            """
            with hit as (
                select u.machine_id, c.name, bool_or(c.is_security) as security
                from execution.pending_updates u join execution.pending_changes c on c.id = u.change_id
                where c.name like any((select $2::text[])::text[]) and c.state in ('ready', 'excluded')
                    and (u.machine_id in (select unnest($1::uuid[]))) is true
                group by u.machine_id, c.name),
            machine as (
                select machine_id, count(*) as updates, count(*) filter (where security) as security,
                    (array_agg(name order by name))[1:%d] as names
                from hit group by machine_id)
            select m.id, m.name, x.updates, x.security, x.names, count(*) over () as machines,
                (sum(x.updates) over ())::bigint as all_updates, (sum(x.security) over ())::bigint as all_security
            from machine x join execution.machines m on m.id = x.machine_id
            order by lower(m.name), m.id limit %d
            """
                    .formatted(NAMES, SHOWN);

    private final ExecutionDatabase database;
    private final Machines inventory;

    ExcludedPreview(ExecutionDatabase database, Machines inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    /**
     * @param machines how many the selector means now
     * @param concerned on how many of them something would be held back
     * @param items these by name, the first hundred
     */
    public record HeldBack(
            long machines, long concerned, long updates, long security, List<Concerned> items) {}

    /**
     * @param packages the first twenty of them
     */
    public record Concerned(
            UUID machineId, String machine, long updates, long security, List<String> packages) {
        private static Concerned of(Row row) {
            return new Concerned(
                    row.getUUID("id"),
                    row.getString("name"),
                    row.getLong("updates"),
                    row.getLong("security"),
                    List.of(row.getArrayOfStrings("names")));
        }
    }

    HeldBack of(String on, List<String> packages) {
        List<UUID> meant = inventory.meant(on);
        List<Row> rows =
                database.query(
                        HELD_BACK,
                        meant.toArray(UUID[]::new),
                        packages.stream().map(ExcludedPreview::like).toArray(String[]::new));
        if (rows.isEmpty()) {
            return new HeldBack(meant.size(), 0, 0, 0, List.of());
        }
        Row first = rows.getFirst();
        return new HeldBack(
                meant.size(),
                first.getLong("machines"),
                first.getLong("all_updates"),
                first.getLong("all_security"),
                rows.stream().map(Concerned::of).toList());
    }

    private static String like(String pattern) {
        return pattern.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%')
                .replace('?', '_');
    }
}
