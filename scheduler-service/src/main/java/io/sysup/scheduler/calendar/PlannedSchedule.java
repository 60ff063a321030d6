package io.sysup.scheduler.calendar;

import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.schedule.ScheduleRow;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.schedule.WindowChoice;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** What a calendar needs to know of a schedule. */
record PlannedSchedule(
        UUID id,
        String name,
        Timing timing,
        List<String> actions,
        int jitterSeconds,
        WindowChoice window) {

    /** With the first time in a stretch first; those that come in it only. */
    static final String COMING =
            """
            select id, name, cron, timezone, dst_gap, dst_overlap, jitter_s,
                actions_json::text as actions_json, maintenance_window_id, outside_window, finish_inside
            from scheduler.schedules
            where enabled and next_run_at < $1
            order by next_run_at
            limit $2
            """;

    static PlannedSchedule of(Row row) {
        return new PlannedSchedule(
                row.getUUID("id"),
                row.getString("name"),
                ScheduleRow.timing(row),
                ScheduleRow.actions(row).stream().map(ScheduledAction::action).toList(),
                row.getInteger("jitter_s"),
                ScheduleRow.window(row));
    }
}
