package io.sysup.scheduler.fire;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.cron.CronMistake;
import io.sysup.scheduler.schedule.ScheduleRow;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns slots that have come into runs. A run, the step of its schedule to the next slot and the
 * claim on the schedule are one transaction, so it does not matter how many replicas fire, nor when
 * one of them dies. Nobody is asked here: a run waits until its targets can be resolved.
 */
@ApplicationScoped
public class Firing {
    private static final Logger LOGGER = Logger.getLogger(Firing.class);
    private static final int BATCH = 50;

    /** Another replica may be at work on what is due, so what is overdue is looked at again. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    public Firing(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /** Fires all that is due and tells how long nothing will be. */
    Duration round(Duration longest) {
        int claimed = BATCH;
        while (claimed == BATCH) {
            claimed = fireDue();
        }
        return untilDue(longest);
    }

    /** Fires a batch of schedules and returns how many were due. */
    int fireDue() {
        return database.transaction(tx -> {
            List<Row> due = tx.query(FireSql.CLAIM_DUE, BATCH);
            List<@Nullable Object[]> runs = new ArrayList<>();
            List<@Nullable Object[]> steps = new ArrayList<>();
            for (Row row : due) {
                FiringPlan plan = plan(row);
                plan.runs().forEach(run -> runs.add(values(row, run)));
                steps.add(new @Nullable Object[] {row.getUUID("id"), plan.next(), lastFired(plan)});
            }
            store(tx, runs, steps);
            return due.size();
        });
    }

    private void store(Tx tx, List<@Nullable Object[]> runs, List<@Nullable Object[]> steps) {
        tx.batch(FireSql.INSERT_RUN, runs);
        tx.batch(FireSql.MOVE_ON, steps);
        if (!runs.isEmpty()) {
            messages.announceWork(tx);
        }
    }

    private static FiringPlan plan(Row row) {
        Instant due = Columns.instant(row, "next_run_at");
        try {
            return FiringPlan.of(
                    ScheduleRow.timing(row).slots(),
                    ScheduleRow.policies(row),
                    due,
                    Columns.instant(row, "now"));
        } catch (CronMistake | DateTimeException e) {
            // Was checked when it was written down; now a timezone has gone, or somebody edited the
            // row by hand. It must not keep the others from being fired.
            UUID id = row.getUUID("id");
            LOGGER.errorf("The schedule %s cannot be fired: %s", id, e.getMessage());
            String message = "The next run cannot be computed: " + e.getMessage() + ".";
            return new FiringPlan(List.of(PlannedRun.failed(due, message)), null);
        }
    }

    private static @Nullable Object[] values(Row schedule, PlannedRun run) {
        return new @Nullable Object[] {
            Ids.next(),
            schedule.getUUID("id"),
            run.slot(),
            run.trigger().name().toLowerCase(Locale.ROOT),
            run.fate().name().toLowerCase(Locale.ROOT),
            run.reason(),
            run.message(),
            run.trigger() == PlannedRun.Trigger.CRON ? schedule.getInteger("jitter_s") : 0
        };
    }

    private static @Nullable Instant lastFired(FiringPlan plan) {
        return plan.runs().stream()
                .filter(run -> run.fate() == PlannedRun.Fate.QUEUED)
                .map(PlannedRun::slot)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Duration untilDue(Duration longest) {
        Double seconds = database.query(FireSql.UNTIL_DUE).getFirst().getDouble("seconds");
        return seconds == null ? longest : Waits.between(SHORTEST_WAIT, seconds, longest);
    }
}
