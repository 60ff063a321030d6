package io.sysup.inventory.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All columns that follow from events about a machine, as they are stored at a moment. */
record StoredRows(JsonNode tables) {
    private static final int SHOWN = 300;

    /**
     * Each report remembers what was above the limits of its time; made anew it is judged by those
     * of now. What counts of it is in columns of its own.
     */
    private static final List<String> REMEMBERED = List.of("alerts", "diskWarnings");

    static StoredRows read(Tx tx, UUID machine) {
        JsonNode tables =
                Json.tree(tx.query(RebuildSql.ROWS, machine).getFirst().getString("tables"));
        REMEMBERED.forEach(number ->
                tables.findParents(number).forEach(report -> ((ObjectNode) report).remove(number)));
        return new StoredRows(tables);
    }

    List<Difference.Value> differences(StoredRows rebuilt) {
        List<Difference.Value> found = new ArrayList<>();
        tables.fieldNames()
                .forEachRemaining(table ->
                        compare(table, tables.get(table), rebuilt.tables.get(table), found));
        return found;
    }

    private static void compare(
            String table, JsonNode stored, JsonNode rebuilt, List<Difference.Value> found) {
        SortedSet<String> columns = new TreeSet<>();
        stored.fieldNames().forEachRemaining(columns::add);
        rebuilt.fieldNames().forEachRemaining(columns::add);
        for (String column : columns) {
            if (!stored.path(column).equals(rebuilt.path(column))) {
                found.add(
                        new Difference.Value(
                                table + "." + column,
                                shown(stored.get(column)),
                                shown(rebuilt.get(column))));
            }
        }
    }

    private static @Nullable String shown(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
