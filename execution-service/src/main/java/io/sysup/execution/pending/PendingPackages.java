package io.sysup.execution.pending;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what is pending. */
@ApplicationScoped
public class PendingPackages {
    private final ExecutionDatabase database;
    private final Machines inventory;

    PendingPackages(ExecutionDatabase database, Machines inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    /**
     * @param total rows of all pages
     * @param security those of them that are of security
     * @param updates what all rows are of all machines: the sum of their numbers
     */
    public record PendingPage(
            List<PendingPackage> items,
            @Nullable String nextCursor,
            long total,
            long security,
            long updates,
            long securityUpdates) {}

    PendingPage page(
            PendingFilter filter, @Nullable String sort, int rows, @Nullable String cursor) {
        PendingOrder order = PendingOrder.of(sort);
        Cursor from = Cursor.decode(cursor, 4);
        UUID[] machines = machines(filter);
        List<Row> found =
                database.query(
                        list(filter, machines),
                        filter.pattern(),
                        filter.wantedSecurity(),
                        filter.wantedState(),
                        machines,
                        filter.least(),
                        filter.most(),
                        order.word(),
                        from == null ? null : from.number(0).longValue(),
                        from == null ? null : from.text(1),
                        from == null ? null : from.text(2),
                        from == null ? null : from.text(3),
                        rows + 1);
        Row numbers = found.getFirst();
        Page<PendingPackage> page =
                Page.of(
                        found.stream()
                                .filter(row -> row.getString("name") != null)
                                .map(PendingPackage::of)
                                .toList(),
                        rows,
                        row -> row.cursor(order),
                        null);
        return new PendingPage(
                page.items(),
                page.nextCursor(),
                numbers.getLong("total"),
                numbers.getLong("security_rows"),
                numbers.getLong("updates"),
                numbers.getLong("security_updates"));
    }

    private static String list(PendingFilter filter, UUID @Nullable [] machines) {
        if (filter.asksForAge()) {
            return machines == null ? PendingSql.LIST_BY_AGE : PendingSql.LIST_OF_MACHINES_BY_AGE;
        }
        return machines == null ? PendingSql.LIST : PendingSql.LIST_OF_MACHINES;
    }

    Page<PendingMachine> machines(
            String name,
            @Nullable String to,
            PendingFilter filter,
            int rows,
            @Nullable String cursor) {
        Cursor from = Cursor.decode(cursor, 2);
        UUID[] machines = machines(filter);
        List<Row> found =
                database.query(
                        machines == null ? PendingSql.ALL_WAITING : PendingSql.SOME_WAITING,
                        null,
                        filter.wantedSecurity(),
                        filter.wantedState(),
                        machines,
                        filter.least(),
                        filter.most(),
                        name,
                        to,
                        from == null ? null : from.text(0),
                        from == null ? null : from.id(1),
                        rows + 1);
        return Page.of(
                found.stream()
                        .filter(row -> row.getUUID("id") != null)
                        .map(PendingMachine::of)
                        .toList(),
                rows,
                PendingMachine::cursor,
                found.getFirst().getLong("total"));
    }

    /** Updates that are waited for, each of each machine, and the machines that wait. */
    public record Waiting(long updates, long machines) {
        static final Waiting NONE = new Waiting(0, 0);
    }

    /**
     * Security updates by how long they are waited for.
     *
     * @param edges days with which groups begin, the first of them 0
     */
    public List<Waiting> securityByAge(List<Integer> edges) {
        Double[] seconds =
                edges.stream()
                        .map(days -> (double) Duration.ofDays(days).toSeconds())
                        .toArray(Double[]::new);
        Map<Integer, Waiting> groups = new HashMap<>();
        database.query(PendingSql.AGES, (Object) seconds)
                .forEach(row ->
                        groups.put(
                                row.getInteger("bucket"),
                                new Waiting(row.getLong("updates"), row.getLong("machines"))));
        return IntStream.rangeClosed(1, edges.size())
                .mapToObj(group -> groups.getOrDefault(group, Waiting.NONE))
                .toList();
    }

    private UUID @Nullable [] machines(PendingFilter filter) {
        String where = filter.where();
        return where == null || where.isBlank()
                ? null
                : inventory.meant(where.strip()).toArray(UUID[]::new);
    }
}
