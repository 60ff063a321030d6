package io.sysup.scheduler.notification.note;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Severity;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message for a run of a schedule, however many machines it had. A run is looked for where it
 * stands: whatever ended it, it is told once.
 */
@ApplicationScoped
public class RunNews {
    private static final int BATCH = 20;

    private final SchedulerDatabase database;
    private final Notes notes;

    RunNews(SchedulerDatabase database, Notes notes) {
        this.database = database;
        this.notes = notes;
    }

    /** Returns true when there may be more. */
    public boolean tell() {
        return database.transaction(tx -> {
            List<Row> runs = tx.query(OfManySql.UNTOLD_RUNS, BATCH);
            runs.forEach(run -> notes.add(tx, news(tx, run)));
            return runs.size() == BATCH;
        });
    }

    private static News news(Tx tx, Row run) {
        UUID id = run.getUUID("id");
        UUID before =
                tx.first(OfManySql.RUN_BEFORE, run.getUUID("schedule_id"), id)
                        .map(row -> row.getUUID("id"))
                        .orElse(null);
        Changes changes = Changes.ofRun(tx.query(OfManySql.RUN_CHANGES, id, before));
        UUID[] machines =
                tx.query(OfManySql.RUN_MACHINES, id).getFirst().getArrayOfUUIDs("machines");
        Severity severity = severity(run.getString("status"), changes);
        return new News(
                Event.RUN_ENDED,
                changes.healed() > 0 ? Severity.ERROR : severity,
                machines == null ? List.of() : List.of(machines),
                new Message(
                        Event.RUN_ENDED.word(),
                        severity,
                        run.getString("name") + ": " + headline(run, changes),
                        summary(run, changes),
                        Columns.instant(run, "at"),
                        counts(run),
                        changes.sections()));
    }

    private static Severity severity(String status, Changes changes) {
        return switch (status) {
            case "error" -> Severity.ERROR;
            case "warning", "cancelled" -> Severity.WARNING;
            default -> changes.withSecurity() > 0 ? Severity.WARNING : Severity.INFO;
        };
    }

    private static String headline(Row run, Changes changes) {
        int total = run.getInteger("jobs_total");
        int failed = run.getInteger("jobs_error");
        String jobs = total == 1 ? " job" : " jobs";
        if ("skipped".equals(run.getString("status"))) {
            return "skipped";
        }
        if (failed > 0) {
            return failed
                    + " of "
                    + total
                    + jobs
                    + " failed"
                    + (changes.newlyFailing() > 0 ? ", " + changes.newlyFailing() + " newly" : "");
        }
        if ("error".equals(run.getString("status"))) {
            return "failed";
        }
        if (changes.healed() > 0) {
            return changes.healed() + " well again, " + total + jobs + " done";
        }
        return changes.withSecurity() > 0
                ? "new security updates on " + changes.withSecurity() + " machines"
                : total + jobs + " done";
    }

    private static String summary(Row run, Changes changes) {
        @Nullable String reason = run.getString("error_message");
        if ("skipped".equals(run.getString("status"))) {
            return "The run was skipped. " + Objects.requireNonNullElse(reason, "");
        }
        String since =
                "Since the last run: %d newly failing, %d well again, %d with new security updates."
                        .formatted(
                                changes.newlyFailing(), changes.healed(), changes.withSecurity());
        return reason == null ? since : reason + " " + since;
    }

    private static Map<String, Integer> counts(Row run) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : List.of("total", "ok", "warning", "error", "cancelled")) {
            counts.put(name, run.getInteger("jobs_" + name));
        }
        return counts;
    }
}
