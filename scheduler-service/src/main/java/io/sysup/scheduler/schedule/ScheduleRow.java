package io.sysup.scheduler.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where rows of {@code scheduler.schedules} and schedules meet. */
public final class ScheduleRow {
    private ScheduleRow() {}

    static Schedule schedule(Row row) {
        return new Schedule(
                row.getUUID("id"),
                new Definition(
                        row.getString("name"),
                        timing(row),
                        selector(row),
                        actions(row),
                        policies(row),
                        window(row)),
                row.getBoolean("enabled"),
                Columns.instantOrNull(row, "next_run_at"),
                Columns.instantOrNull(row, "last_run_at"),
                row.getString("created_by"),
                row.getString("granted_to"),
                Columns.instant(row, "created_at"),
                row.getInteger("row_version"));
    }

    /** Reads cron, timezone, dst_gap and dst_overlap. */
    public static Timing timing(Row row) {
        return new Timing(
                row.getString("cron"),
                row.getString("timezone"),
                DstGap.valueOf(row.getString("dst_gap").toUpperCase(Locale.ROOT)),
                DstOverlap.valueOf(row.getString("dst_overlap").toUpperCase(Locale.ROOT)));
    }

    /**
     * Reads misfire_policy, misfire_window_s, jitter_s, overlap_policy, catch_up and catch_up_s.
     */
    public static Policies policies(Row row) {
        return new Policies(
                MisfirePolicy.of(row.getString("misfire_policy")),
                row.getInteger("misfire_window_s"),
                row.getInteger("jitter_s"),
                OverlapPolicy.of(row.getString("overlap_policy")),
                catchUp(row));
    }

    /** Reads catch_up and catch_up_s. */
    public static CatchUp catchUp(Row row) {
        return new CatchUp(
                CatchUp.Mode.of(row.getString("catch_up")), row.getInteger("catch_up_s"));
    }

    /** Reads maintenance_window_id, outside_window and finish_inside. */
    public static WindowChoice window(Row row) {
        return new WindowChoice(
                row.getUUID("maintenance_window_id"),
                Outside.of(row.getString("outside_window")),
                row.getBoolean("finish_inside"));
    }

    /** Reads scope_json, selected as text. */
    public static String selector(Row row) {
        return Json.read(row.getString("scope_json"), Scope.class).selector();
    }

    /** Reads actions_json, selected as text. */
    public static List<ScheduledAction> actions(Row row) {
        Step[] steps = Json.read(row.getString("actions_json"), Step[].class);
        return Arrays.stream(steps)
                .map(step ->
                        new ScheduledAction(step.kind(), step.payload(), step.timeoutSeconds()))
                .toList();
    }

    static String scope(Definition definition) {
        return Json.write(new Scope(definition.selector()));
    }

    static String steps(Definition definition) {
        return Json.write(
                definition.actions().stream()
                        .map(action ->
                                new Step(
                                        action.action(),
                                        action.parameters(),
                                        action.timeoutSeconds()))
                        .toList());
    }

    private record Scope(String selector) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Step(
            String kind,
            Map<String, Object> payload,
            @JsonProperty("timeout_s") @Nullable Integer timeoutSeconds) {}
}
