package io.sysup.scheduler.run;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.access.GrantedOrders;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs of schedules. */
@ApplicationScoped
public class Runs {
    /** Longer than the execution service is ever away for a restart or an update. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    Runs(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    Page<RunView> page(UUID schedule, @Nullable Cursor after, int limit) {
        if (database.first(RunSql.SCHEDULE, schedule).isEmpty()) {
            throw ProblemException.notFound("The schedule");
        }
        List<RunView> rows =
                database
                        .query(RunSql.PAGE, schedule, after == null ? null : after.id(0), limit + 1)
                        .stream()
                        .map(RunRow::view)
                        .toList();
        long total = database.query(RunSql.COUNT, schedule).getFirst().getLong("total");
        return Page.of(rows, limit, last -> Cursor.at(last.id()), total);
    }

    /** Adds a run for now; a paused schedule may be run by hand as well. */
    RunView start(
            UUID schedule,
            String caller,
            @Nullable String idempotencyKey,
            Rights rights,
            boolean ignoreWindow) {
        return database.transaction(tx -> {
            Row locked =
                    tx.first(RunSql.LOCK_SCHEDULE, schedule)
                            .orElseThrow(() -> ProblemException.notFound("The schedule"));
            GrantedOrders.requireOwn(rights, locked.getString("granted_to"), caller);
            String overlap = locked.getString("overlap_policy");
            Optional<Row> earlier = earlier(tx, schedule, idempotencyKey);
            if (earlier.isPresent()) {
                return RunRow.view(earlier.get());
            }
            if ("skip".equals(overlap)
                    && tx.first(RunSql.ACTIVE, schedule, ignoreWindow).isPresent()) {
                throw ProblemException.conflict(
                        "A run of this schedule is still active.",
                        "Wait until it has finished, or let its overlapPolicy be queue or allow.");
            }
            Row row =
                    tx.first(
                                    RunSql.INSERT_MANUAL,
                                    Ids.next(),
                                    schedule,
                                    caller,
                                    idempotencyKey,
                                    ignoreWindow)
                            .orElseThrow();
            messages.announceWork(tx);
            return RunRow.view(row);
        });
    }

    Optional<RunView> byIdempotencyKey(UUID schedule, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(RunSql.BY_IDEMPOTENCY_KEY, schedule, key).map(RunRow::view);
    }

    private static Optional<Row> earlier(Tx tx, UUID schedule, @Nullable String key) {
        return key == null ? Optional.empty() : tx.first(RunSql.BY_IDEMPOTENCY_KEY, schedule, key);
    }

    /**
     * Counts a job for its run. The run is locked first: of two events at once the later one must
     * see the job of the other, or nobody would notice that both were the last ones.
     */
    public void count(Tx tx, UUID run, JobChanged job) {
        Optional<Row> locked = tx.first(RunSql.LOCK, run);
        if (locked.isEmpty()) {
            return;
        }
        Failure failure = job.error();
        int changed =
                tx.update(
                        RunSql.UPSERT_JOB,
                        run,
                        job.jobId(),
                        job.machineId(),
                        job.action(),
                        job.state(),
                        job.version(),
                        job.machine(),
                        "error".equals(job.state()) && Boolean.FALSE.equals(job.contact()),
                        failure == null ? null : failure.kind().word(),
                        failure == null ? null : failure.message(),
                        job.summary().get("security") instanceof Number security
                                ? security.intValue()
                                : null);
        if (changed == 0 || !job.isFinal()) {
            return;
        }
        Row counts = tx.query(RunSql.TALLY, run).getFirst();
        JobTally tally =
                new JobTally(
                        locked.get().getInteger("jobs_total"),
                        counts.getInteger("ok"),
                        counts.getInteger("warning"),
                        counts.getInteger("error"),
                        counts.getInteger("cancelled"));
        record(tx, run, tally);
    }

    /**
     * Ends runs whose jobs were refused or got lost, so that they do not hold up their schedule for
     * good. Jobs that do come later are counted all the same.
     */
    public int giveUpOnMissingJobs() {
        return database.transaction(tx -> {
            int ended = tx.update(RunSql.GIVE_UP, PATIENCE.toSeconds());
            if (ended > 0) {
                messages.announceWork(tx);
            }
            return ended;
        });
    }

    private void record(Tx tx, UUID run, JobTally tally) {
        tx.update(
                RunSql.RECORD_TALLY,
                run,
                tally.ok(),
                tally.warning(),
                tally.error(),
                tally.cancelled(),
                tally.status(),
                tally.message());
        if (!"running".equals(tally.status())) {
            // The next run of the schedule may be waiting for this one.
            messages.announceWork(tx);
        }
    }
}
