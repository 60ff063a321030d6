package io.sysup.execution.pending;

import io.sysup.kit.db.Columns;
import io.sysup.kit.page.Cursor;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update that machines wait for.
 *
 * @param to empty where it is not known what would come
 * @param state {@code ready}, {@code held}, {@code kept_back} or {@code phased}
 * @param fromVersions how many different versions it would replace
 * @param from the first of them
 * @param oldestAt since when the machine waits that waits longest
 */
public record PendingPackage(
        String name,
        String to,
        String state,
        boolean security,
        long machines,
        int fromVersions,
        List<String> from,
        List<String> archs,
        List<String> origins,
        Instant oldestAt) {
    private static final int SHOWN = 5;

    static PendingPackage of(Row row) {
        List<String> from = texts(row, "from_versions");
        return new PendingPackage(
                row.getString("name"),
                row.getString("target"),
                row.getString("state"),
                Columns.flag(row, "security"),
                row.getLong("machines"),
                from.size(),
                from.stream().limit(SHOWN).toList(),
                texts(row, "archs"),
                texts(row, "origins"),
                Columns.instant(row, "oldest_at"));
    }

    private static List<String> texts(Row row, String column) {
        String @Nullable [] values = row.getArrayOfStrings(column);
        return values == null ? List.of() : Arrays.asList(values);
    }

    Cursor cursor(PendingOrder order) {
        return Cursor.at(order.place(this), name, to, state);
    }
}
