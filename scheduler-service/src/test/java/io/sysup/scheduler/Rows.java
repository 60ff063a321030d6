package io.sysup.scheduler;

import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that tests need, and what has become of them. */
@Singleton
public class Rows {
    private final SchedulerDatabase database;

    Rows(SchedulerDatabase database) {
        this.database = database;
    }

    public void clear() {
        database.update(
                "truncate scheduler.stops, scheduler.maintenance_windows, scheduler.schedules, scheduler.schedule_runs, scheduler.schedule_run_jobs, scheduler.campaigns, scheduler.campaign_targets, scheduler.outbox, scheduler.inbox, scheduler.notification_channels, scheduler.notifications, scheduler.notification_waiting, scheduler.notification_deliveries, scheduler.notification_machines, scheduler.notification_failures, scheduler.email_logs, scheduler.report_subscriptions cascade");
    }

    /** A schedule of each minute with an apt.analyze and an apt.upgrade. */
    public UUID schedule(String selector) {
        UUID id = Ids.next();
        database.update(
                """
                insert into scheduler.schedules (id, name, cron, scope_json, actions_json)
                values ($1, $2, '* * * * *', $3::text::jsonb,
                    '[{"kind":"apt.analyze","payload":{"refresh":false}},
                      {"kind":"apt.upgrade","payload":{},"timeout_s":900}]')
                """,
                id,
                "schedule " + id,
                "{\"selector\":\"" + selector + "\"}");
        return id;
    }

    public void set(UUID schedule, String column, Object value) {
        database.update(
                "update scheduler.schedules set " + column + " = $2 where id = $1",
                schedule,
                value);
    }

    /** A window that comes once, from some minutes after now until some others. */
    public UUID window(String name, String kind, int from, int until, @Nullable String selector) {
        UUID id = Ids.next();
        database.update(
                """
                insert into scheduler.maintenance_windows (id, name, kind, start_at, end_at, scope_json)
                values ($1, $2, $3, now() + $4 * interval '1 minute', now() + $5 * interval '1 minute',
                    $6::text::jsonb)
                """,
                id,
                name,
                kind,
                from,
                until,
                Json.write(selector == null ? Map.of() : Map.of("selector", selector)));
        return id;
    }

    /** Moves a window that comes once. */
    public void moveWindow(UUID window, int from, int until) {
        database.update(
                """
                update scheduler.maintenance_windows set start_at = now() + $2 * interval '1 minute',
                    end_at = now() + $3 * interval '1 minute'
                where id = $1
                """,
                window,
                from,
                until);
    }

    public UUID queuedRun(UUID schedule, String trigger, Instant slot) {
        UUID id = Ids.next();
        database.update(
                """
                insert into scheduler.schedule_runs (id, schedule_id, slot_at, trigger_kind, next_attempt_at)
                values ($1, $2, $3, $4, now())
                """,
                id,
                schedule,
                slot,
                trigger);
        return id;
    }

    public Row run(UUID run) {
        return database.query("select * from scheduler.schedule_runs where id = $1", run)
                .getFirst();
    }

    public String status(UUID run) {
        return run(run).getString("status");
    }

    public List<Row> runs(UUID schedule) {
        return database.query(
                "select * from scheduler.schedule_runs where schedule_id = $1 order by slot_at",
                schedule);
    }

    public Row scheduleRow(UUID schedule) {
        return database.query("select * from scheduler.schedules where id = $1", schedule)
                .getFirst();
    }

    public List<Row> messages() {
        return database.query(
                "select aggregate_key, topic, type, payload::text as payload from scheduler.outbox order by seq");
    }
}
