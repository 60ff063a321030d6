package io.sysup.inventory.message;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on whatever machines it stands.
 *
 * @param key the same for this message on every machine
 * @param message as it was said last
 * @param machines on which it stands
 * @param unread on how many of them nobody acknowledged it
 * @param names of some of the machines, those that said it last first
 */
public record MessageGroup(
        String key,
        String source,
        String category,
        String severity,
        @Nullable String packageName,
        @Nullable String component,
        String message,
        long machines,
        long unread,
        long occurrences,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<String> names) {
    public MessageGroup {
        names = List.copyOf(names);
    }

    static MessageGroup of(Row row) {
        return new MessageGroup(
                row.getString("dedup_key"),
                row.getString("source"),
                row.getString("category"),
                row.getString("severity"),
                row.getString("package_name"),
                row.getString("component"),
                row.getString("message"),
                row.getLong("machines"),
                row.getLong("unread"),
                row.getLong("occurrences"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                List.of(row.getArrayOfStrings("names")));
    }
}
