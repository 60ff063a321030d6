package io.sysup.scheduler.fire;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.forecast.HardEnd;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Gate;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Machines that did not answer when a run began, and are back while there is time, have their turn
 * then: once, for what they did not answer to, and asked like a run that begins now. A run whose
 * machines stay away costs one question to the inventory a minute.
 */
@ApplicationScoped
public class CatchUps {
    private static final Logger LOGGER = Logger.getLogger(CatchUps.class);

    private static final int BATCH = 100;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Targets targets;
    private final GrantedOrders orders;
    private final Gate gate;
    private final HardEnd hardEnd;

    CatchUps(
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

    void round() {
        database.update(CatchUpSql.CLOSE);
        database.query(CatchUpSql.OPEN, BATCH).stream().map(WaitingRun::of).forEach(this::tryOne);
    }

    /** One whose machines cannot be told must not keep the others from it. */
    private void tryOne(WaitingRun run) {
        try {
            catchUp(run);
        } catch (ProblemException e) {
            LOGGER.infof(
                    "Machines of the run %s are not caught up with yet: %s",
                    run.id(), e.problem().detail());
        }
    }

    private void catchUp(WaitingRun run) {
        Map<UUID, Set<String>> missed = missed(run);
        if (missed.isEmpty() || !run.ignoreWindow() && gate.closed(run.window().id()).isPresent()) {
            return;
        }
        List<String> within = orders.withinNow(run.grantedTo(), run.actionNames());
        String online = "(" + run.selector() + ") and status:online";
        List<Selected> back =
                targets.of(online, "selector", within).machines().stream()
                        .filter(machine -> missed.containsKey(machine.id()))
                        .toList();
        List<Selected> free = back.isEmpty() ? back : allowed(run, back).free();
        if (!free.isEmpty()) {
            begin(run, free, missed);
        }
    }

    private Map<UUID, Set<String>> missed(WaitingRun run) {
        Map<UUID, Set<String>> missed = new HashMap<>();
        for (Row row : database.query(CatchUpSql.MISSED, run.id())) {
            missed.put(row.getUUID("machine_id"), Set.of(row.getArrayOfStrings("actions")));
        }
        return missed;
    }

    private Covered allowed(WaitingRun run, List<Selected> machines) {
        if (run.ignoreWindow()) {
            return Covered.none(machines);
        }
        Covered covered = gate.covered(machines);
        return run.window().finishInside()
                ? hardEnd.within(covered, run.window().id(), run.actions())
                : covered;
    }

    private void begin(WaitingRun run, List<Selected> machines, Map<UUID, Set<String>> missed) {
        List<JobRequested> wishes = run.wishesAgain(machines, missed);
        List<String> names = machines.stream().map(Selected::name).toList();
        UUID[] ids = machines.stream().map(Selected::id).toArray(UUID[]::new);
        database.inTransaction(tx -> {
            tx.first(DispatchSql.LOCK_SCHEDULE, run.scheduleId());
            if (tx.first(CatchUpSql.LOCK, run.id()).isEmpty()
                    || tx.first(CatchUpSql.LATER_RUN, run.scheduleId(), run.id()).isPresent()) {
                return;
            }
            int superseded = tx.update(CatchUpSql.SUPERSEDE, run.id(), ids);
            if (superseded > 0) {
                tx.update(CatchUpSql.GO_ON, run.id(), superseded, wishes.size(), Json.write(names));
                messages.request(tx, wishes);
            }
        });
    }
}
