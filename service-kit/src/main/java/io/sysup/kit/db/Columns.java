package io.sysup.kit.db;

import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a row in the types that the rest of the code speaks. */
public final class Columns {
    private Columns() {}

    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /** A jsonb column that was selected as text ({@code payload_json::text as payload_json}). */
    public static @Nullable Map<String, Object> objectOrNull(Row row, String column) {
        String text = row.getString(column);
        return text == null ? null : Json.object(text);
    }

    public static boolean flag(Row row, String column) {
        return Boolean.TRUE.equals(row.getBoolean(column));
    }
}
