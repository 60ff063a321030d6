package io.sysup.inventory.exports;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is exported: one statement, in time proportional to the machines that match. */
@ApplicationScoped
public class Exports {
    private static final int MOST = 50_000;

    private final InventoryDatabase database;

    public Exports(InventoryDatabase database) {
        this.database = database;
    }

    /**
     * @param where a selector; null for all live machines
     */
    List<ExportedMachine> read(@Nullable String where) {
        BoundValues values = new BoundValues();
        String condition =
                where == null || where.isBlank()
                        ? "true"
                        : SelectorSql.condition(Selector.parse(where, "where"), values);
        List<Row> rows =
                database.query(ExportSql.SELECT.formatted(condition, MOST + 1), values.toArray());
        if (rows.size() > MOST) {
            throw ProblemException.conflict(
                    "More than " + MOST + " machines match.",
                    "Export them in parts by a selector.");
        }
        return rows.stream().map(ExportedMachine::of).toList();
    }
}
