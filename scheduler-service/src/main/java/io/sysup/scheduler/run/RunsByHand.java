package io.sysup.scheduler.run;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.schedule.ScheduleRow;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Denial;
import io.sysup.scheduler.window.Gate;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who starts a run learns at once that a window is in the way, and may ignore it. */
@ApplicationScoped
public class RunsByHand {
    private final SchedulerDatabase database;
    private final Runs runs;
    private final Gate gate;
    private final Targets targets;

    RunsByHand(SchedulerDatabase database, Runs runs, Gate gate, Targets targets) {
        this.database = database;
        this.runs = runs;
        this.gate = gate;
        this.targets = targets;
    }

    RunView start(
            UUID schedule,
            String caller,
            @Nullable String idempotencyKey,
            Rights rights,
            boolean ignoreWindow) {
        Row row =
                database.first(RunSql.SCHEDULE, schedule)
                        .orElseThrow(() -> ProblemException.notFound("The schedule"));
        GrantedOrders.requireOwn(rights, row.getString("granted_to"), caller);
        if (ignoreWindow && !rights.everywhere()) {
            throw ProblemException.forbidden(
                    "Only the role operator may ignore windows.",
                    "Wait for the window, or ask somebody with that role.");
        }
        Optional<RunView> earlier = runs.byIdempotencyKey(schedule, idempotencyKey);
        if (earlier.isEmpty() && !ignoreWindow) {
            denial(row)
                    .ifPresent(denial -> {
                        throw refusal(denial);
                    });
        }
        return earlier.orElseGet(
                () -> runs.start(schedule, caller, idempotencyKey, rights, ignoreWindow));
    }

    private Optional<Denial> denial(Row schedule) {
        return gate.closed(ScheduleRow.window(schedule).id())
                .or(() -> gate.anyBlackout(database) ? covered(schedule) : Optional.empty());
    }

    /** Some that are covered are left out of the run; only when nobody is left there is none. */
    private Optional<Denial> covered(Row schedule) {
        try {
            List<Selected> machines =
                    targets.of(ScheduleRow.selector(schedule), "selector").machines();
            Covered covered = gate.covered(machines);
            return machines.isEmpty() || !covered.free().isEmpty()
                    ? Optional.empty()
                    : Optional.of(covered.denial());
        } catch (ProblemException e) {
            // The run finds out for itself, and says so.
            return Optional.empty();
        }
    }

    private static ProblemException refusal(Denial denial) {
        return new ProblemException(
                409,
                ErrorKind.WINDOW_CLOSED,
                denial.reason(),
                "Wait, or start it with ignoreWindow=true.",
                List.of());
    }
}
