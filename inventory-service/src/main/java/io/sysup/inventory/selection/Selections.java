package io.sysup.inventory.selection;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Turns a selection into the live machines it means, by name; one statement, one pass. */
@ApplicationScoped
public class Selections {
    private static final int MOST = 10_000;
    private final InventoryDatabase database;

    private final Reach reach;

    public Selections(InventoryDatabase database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    SelectedMachines select(MachineSelection selection) {
        List<UUID> ids = selection.machineIds();
        String selector = selection.selector();
        if ((ids == null) == (selector == null)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "selector", "or machineIds must be given, not both");
        }
        List<Row> rows = ids == null ? bySelector(selector) : byIds(ids);
        reach.require(selection.within(), rows.stream().map(row -> row.getUUID("id")).toList());
        return selected(rows);
    }

    /** All of them, also those on which no job may start; none is an answer, too. */
    List<UUID> meant(String text) {
        BoundValues values = new BoundValues();
        String condition = SelectorSql.condition(Selector.parse(text, "where"), values);
        List<UUID> ids =
                database
                        .query(SelectionSql.MEANT.formatted(condition, MOST + 1), values.toArray())
                        .stream()
                        .map(row -> row.getUUID("id"))
                        .toList();
        refuseTooMany(ids.size(), "where");
        return ids;
    }

    /** How many machines a selector means now. */
    long count(String text) {
        BoundValues values = new BoundValues();
        String condition = SelectorSql.condition(Selector.parse(text, "selector"), values);
        return database.first(SelectionSql.COUNT.formatted(condition), values.toArray())
                .orElseThrow()
                .getLong("machines");
    }

    private List<Row> bySelector(String text) {
        BoundValues values = new BoundValues();
        String condition = SelectorSql.condition(Selector.parse(text, "selector"), values);
        List<Row> rows =
                database.query(
                        SelectionSql.SELECT.formatted(condition, MOST + 1), values.toArray());
        if (rows.isEmpty()) {
            throw empty("No machine matches " + text + ".");
        }
        refuseTooMany(rows.size(), "selector");
        return rows;
    }

    private List<Row> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            throw empty("No machine was chosen.");
        }
        refuseTooMany(ids.size(), "machineIds");
        List<Row> rows =
                database.query(
                        SelectionSql.SELECT.formatted("m.id = any($1)", MOST + 1),
                        (Object) ids.toArray(UUID[]::new));
        Set<UUID> missing = new HashSet<>(ids);
        rows.forEach(row -> missing.remove(row.getUUID("id")));
        missing.stream()
                .sorted()
                .findFirst()
                .ifPresent(id -> {
                    throw ProblemException.notFound("The machine " + id);
                });
        return rows;
    }

    private static void refuseTooMany(int number, String field) {
        if (number > MOST) {
            throw ProblemException.invalidField(
                    ErrorKind.SELECTOR_INVALID,
                    field,
                    "means more than " + MOST + " machines; choose fewer at a time");
        }
    }

    private static ProblemException empty(String detail) {
        return new ProblemException(
                409,
                ErrorKind.SELECTOR_EMPTY,
                detail,
                "Look at the list of machines with the same selector.",
                List.of());
    }

    private static SelectedMachines selected(List<Row> rows) {
        Predicate<Row> disabled = row -> row.getBoolean("disabled");
        return new SelectedMachines(
                rows.stream()
                        .filter(disabled.negate())
                        .map(row ->
                                new Selected(
                                        row.getUUID("id"),
                                        row.getString("name"),
                                        row.getString("os_family")))
                        .toList(),
                rows.stream().filter(disabled).map(row -> row.getString("name")).toList());
    }
}
