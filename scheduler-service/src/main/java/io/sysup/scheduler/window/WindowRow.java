package io.sysup.scheduler.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where rows of {@code scheduler.maintenance_windows} and windows meet. */
final class WindowRow {
    private WindowRow() {}

    static Window window(Row row) {
        return new Window(
                row.getUUID("id"),
                row.getString("name"),
                Kind.of(row.getString("kind")),
                when(row),
                Json.read(row.getString("scope_json"), Scope.class).selector(),
                row.getBoolean("enabled"),
                row.getString("created_by"),
                Columns.instant(row, "created_at"),
                row.getInteger("row_version"));
    }

    private static When when(Row row) {
        String zone = row.getString("timezone");
        String cron = row.getString("cron");
        return cron == null
                ? new When.Once(
                        Columns.instant(row, "start_at"), Columns.instant(row, "end_at"), zone)
                : new When.Recurring(
                        cron, Objects.requireNonNull(row.getInteger("duration_s")), zone);
    }

    static String scope(@Nullable String selector) {
        return Json.write(new Scope(selector));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Scope(@Nullable String selector) {}
}
