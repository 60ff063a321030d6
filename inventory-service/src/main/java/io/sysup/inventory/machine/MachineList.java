package io.sysup.inventory.machine;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of machines, each in one statement: it finds the ids of the page by keyset, then reads what
 * is shown of these few only. Counting all matches is a pass of its own, over machines and
 * machine_state alone; of a large fleet a count is good for a moment.
 */
@ApplicationScoped
public class MachineList {
    private static final int CURSOR_VALUES = 3;
    private static final int SMALL = 2_000;

    private final InventoryDatabase database;
    private final RecentCounts<Long> totals = new RecentCounts<>(Long::longValue, SMALL);

    public MachineList(InventoryDatabase database) {
        this.database = database;
    }

    Page<MachineView> page(MachineQuery query) {
        return page(query, totals.of(query.list(), () -> count(query)));
    }

    private long count(MachineQuery query) {
        BoundValues values = new BoundValues();
        String sql = MachineListSql.COUNT.formatted(query.matches(values));
        return database.query(sql, values.toArray()).getFirst().getLong("total");
    }

    /**
     * @param total of all that match, which is known already
     */
    public Page<MachineView> page(MachineQuery query, long total) {
        MachineOrder order = MachineOrder.of(query.sort());
        int limit = Page.limit(query.limit());
        BoundValues values = new BoundValues();
        String matches = query.matches(values);
        String after = after(order, Cursor.decode(query.cursor(), CURSOR_VALUES), values);
        String sql =
                MachineListSql.PAGE.formatted(
                        order.numberOrZero(),
                        order.by(order.numberOrZero(), "lower(m.name)", "m.id"),
                        matches,
                        after,
                        limit + 1,
                        MachineSql.SHOWN,
                        order.by("page.number", "page.lower_name", "page.id"));
        List<Row> rows = database.query(sql, values.toArray());
        Page<Row> page = Page.of(rows, limit, MachineList::place, total);
        return new Page<>(
                page.items().stream().map(MachineView::of).toList(), page.nextCursor(), total);
    }

    private static Cursor place(Row row) {
        return Cursor.at(row.getString("number"), row.getString("lower_name"), row.getUUID("id"));
    }

    private static String after(MachineOrder order, @Nullable Cursor cursor, BoundValues values) {
        if (cursor == null) {
            return "true";
        }
        String number = order.number() == null ? "" : values.bind(cursor.number(0).toString());
        return order.after(number, values.bind(cursor.text(1)), values.bind(cursor.id(2)));
    }
}
