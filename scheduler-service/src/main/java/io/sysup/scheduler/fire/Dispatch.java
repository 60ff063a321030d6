package io.sysup.scheduler.fire;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.forecast.HardEnd;
import io.sysup.scheduler.schedule.Outside;
import io.sysup.scheduler.schedule.Policies;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Denial;
import io.sysup.scheduler.window.Gate;
import io.sysup.scheduler.window.LeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes waiting runs to their jobs: asks the inventory whom the selector means, then marks the run
 * as running and wishes for its jobs in one transaction. Until that transaction is kept a run is
 * merely waiting, so a process that dies on the way leaves it to be taken up again.
 *
 * <p>All actions are wished for at once. Their order holds for each machine, because wishes for one
 * machine share a partition and a machine works on one job at a time; that a later action waits for
 * the success of the one before it, is not promised.
 */
@ApplicationScoped
public class Dispatch {
    private static final Logger LOGGER = Logger.getLogger(Dispatch.class);

    /** Longer than a question to the inventory may take. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** Windows may be edited while a run waits for one. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final int LONGEST_BACKOFF_SECONDS = 60;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(5);

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Targets targets;
    private final GrantedOrders orders;
    private final Gate gate;
    private final HardEnd hardEnd;

    public Dispatch(
            SchedulerDatabase database,
            SchedulerMessages messages,
            Targets targets,
            GrantedOrders orders,
            Gate gate,
            HardEnd hardEnd) {
        this.database = database;
        this.messages = messages;
        this.targets = targets;
        this.orders = orders;
        this.gate = gate;
        this.hardEnd = hardEnd;
    }

    /** Settles all runs whose time has come and tells how long nothing will be. */
    Duration round(Duration longest) {
        skipOverlapping();
        Optional<WaitingRun> run = claim();
        while (run.isPresent()) {
            settle(run.get());
            run = claim();
        }
        Double seconds = database.query(DispatchSql.UNTIL_WAITING).getFirst().getDouble("seconds");
        return seconds == null ? longest : Waits.between(SHORTEST_WAIT, seconds, longest);
    }

    int skipOverlapping() {
        return database.update(DispatchSql.SKIP_OVERLAPPING);
    }

    Optional<WaitingRun> claim() {
        return database.first(DispatchSql.CLAIM, LEASE.toSeconds()).map(WaitingRun::of);
    }

    void settle(WaitingRun run) {
        try {
            Optional<Denial> closed =
                    run.ignoreWindow() ? Optional.empty() : gate.closed(run.window().id());
            if (closed.isPresent()) {
                hold(run, closed.get(), "window", List.of());
                return;
            }
            List<String> within = orders.withinNow(run.grantedTo(), run.actionNames());
            SelectedMachines selected = targets.of(run.selector(), "selector", within);
            if (selected.machines().isEmpty()) {
                skip(run, selected.disabled());
            } else {
                beginWhereAllowed(run, selected);
            }
        } catch (ProblemException e) {
            if (ErrorKind.UNAVAILABLE.equals(e.problem().kind())) {
                retryOrFail(run, e.problem());
            } else {
                database.update(DispatchSql.FAIL, run.id(), e.problem().detail());
            }
        }
    }

    private void skip(WaitingRun run, List<String> disabled) {
        String message =
                disabled.isEmpty()
                        ? "No machine matches the selector."
                        : "All matching machines are disabled: "
                                + String.join(", ", disabled)
                                + ".";
        database.update(DispatchSql.SKIP, run.id(), "no_target", message, null);
    }

    private void beginWhereAllowed(WaitingRun run, SelectedMachines selected) {
        Covered covered =
                run.ignoreWindow()
                        ? Covered.none(selected.machines())
                        : inTime(run, gate.covered(selected.machines()));
        if (covered.free().isEmpty()) {
            hold(run, covered.denial(), covered.reason(), covered.leftOut());
        } else {
            begin(
                    run,
                    new SelectedMachines(covered.free(), selected.disabled()),
                    covered.leftOut());
        }
    }

    private Covered inTime(WaitingRun run, Covered covered) {
        return run.window().finishInside()
                ? hardEnd.within(covered, run.window().id(), run.actions())
                : covered;
    }

    private void hold(WaitingRun run, Denial denial, String reason, List<LeftOut> leftOut) {
        if (run.window().outside() == Outside.WAIT && denial.until() != null) {
            database.update(
                    DispatchSql.WAIT,
                    run.id(),
                    denial.until(),
                    denial.reason(),
                    LOOK_AGAIN.toSeconds());
        } else {
            database.update(DispatchSql.SKIP, run.id(), reason, denial.reason(), json(leftOut));
        }
    }

    private static @Nullable String json(List<LeftOut> leftOut) {
        return leftOut.isEmpty() ? null : Json.write(leftOut);
    }

    private void begin(WaitingRun run, SelectedMachines selected, List<LeftOut> leftOut) {
        List<JobRequested> wishes = run.wishes(selected.machines());
        Instant back = run.catchUp().until(gate.now(), gate.closes(run.window().id()).orElse(null));
        database.inTransaction(tx -> {
            if (mayBegin(tx, run)
                    && tx.update(
                                    DispatchSql.BEGIN,
                                    run.id(),
                                    wishes.size(),
                                    Json.write(selected),
                                    json(leftOut),
                                    back)
                            == 1) {
                messages.request(tx, wishes);
            }
        });
    }

    /**
     * The claim has looked already, but only this lock keeps two replicas from beginning two runs
     * of the schedule at once.
     */
    private static boolean mayBegin(Tx tx, WaitingRun run) {
        String overlap =
                tx.first(DispatchSql.LOCK_SCHEDULE, run.scheduleId())
                        .map(row -> row.getString("overlap_policy"))
                        .orElse("allow");
        return "allow".equals(overlap)
                || tx.first(DispatchSql.OTHER_RUNNING, run.scheduleId(), run.id()).isEmpty();
    }

    private void retryOrFail(WaitingRun run, Problem problem) {
        int backoff = Math.min(1 << Math.min(run.attempts() - 1, 6), LONGEST_BACKOFF_SECONDS);
        boolean waits =
                database.update(
                                DispatchSql.RETRY,
                                run.id(),
                                backoff,
                                problem.detail(),
                                Policies.ON_TIME_SECONDS)
                        == 1;
        if (!waits) {
            database.update(
                    DispatchSql.FAIL,
                    run.id(),
                    "Given up after " + run.attempts() + " attempts: " + problem.detail());
        }
        LOGGER.warnf("The run %s could not begin yet: %s", run.id(), problem.detail());
    }
}
