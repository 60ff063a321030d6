package io.sysup.scheduler.run;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.window.LeftOut;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows of {@code scheduler.schedule_runs} and runs meet. */
final class RunRow {
    private RunRow() {}

    private static List<LeftOut> leftOut(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json, LeftOut[].class));
    }

    private static List<String> names(@Nullable String json) {
        return json == null ? List.of() : List.of(Json.read(json, String[].class));
    }

    static RunView view(Row row) {
        return new RunView(
                row.getUUID("id"),
                row.getUUID("schedule_id"),
                Columns.instant(row, "slot_at"),
                row.getString("trigger_kind"),
                row.getString("status"),
                row.getString("skip_reason"),
                row.getString("triggered_by"),
                row.getInteger("jobs_total"),
                row.getInteger("jobs_ok"),
                row.getInteger("jobs_warning"),
                row.getInteger("jobs_error"),
                row.getInteger("jobs_cancelled"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"),
                row.getString("error_message"),
                Columns.instantOrNull(row, "not_before"),
                leftOut(row.getString("left_out_json")),
                names(row.getString("caught_up_json")),
                Columns.instantOrNull(row, "catch_up_until"));
    }
}
