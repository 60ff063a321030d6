package io.sysup.execution.bulk;

import static java.util.stream.Collectors.toSet;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.JobChannels;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.JobReach;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cancels and repeats many jobs in a few statements. */
@ApplicationScoped
public class BulkJobs {
    private static final Set<JobState> CANCELLABLE = EnumSet.of(JobState.QUEUED, JobState.RUNNING);
    private static final Set<JobState> REPEATABLE =
            EnumSet.of(JobState.ERROR, JobState.WARNING, JobState.CANCELLED);
    private static final int DAY_HOURS = 24;

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final JobEvents events;
    private final Machines inventory;
    private final JobReach reach;

    public BulkJobs(
            ExecutionDatabase database,
            Jobs jobs,
            JobEvents events,
            Machines inventory,
            JobReach reach) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
        this.inventory = inventory;
        this.reach = reach;
    }

    /** Waiting jobs are cancelled, running ones asked to stop; final ones stay as they are. */
    public BulkAnswer cancel(JobChoice choice, String actor, Rights rights) {
        Chosen chosen = chosen(choice, CANCELLABLE, false);
        requireReach(rights, chosen);
        if (choice.dryRun()) {
            return BulkAnswer.of(chosen, List.of(), true);
        }
        return database.transaction(tx -> {
            String message = "Cancelled by " + actor + " before it began.";
            List<UUID> changed =
                    new ArrayList<>(
                            ids(tx.query(BulkSql.CANCEL_QUEUED, chosen.ids(), actor, message)));
            changed.addAll(ids(tx.query(BulkSql.ASK_RUNNING, chosen.ids(), actor)));
            tell(tx, changed);
            events.changed(tx, jobs.nextSteps(tx, changed));
            return BulkAnswer.of(chosen, changed, false);
        });
    }

    /** Asks all running jobs to stop; returns how many. */
    public int cancelRunning(Tx tx, String actor) {
        List<UUID> asked = ids(tx.query(BulkSql.ASK_ALL_RUNNING, actor));
        tell(tx, asked);
        return asked.size();
    }

    /** New jobs that do what the chosen ones did not bring to a good end. */
    public BulkAnswer again(JobChoice choice, String actor, Rights rights) {
        Chosen chosen = chosen(choice, REPEATABLE, true);
        requireReach(rights, chosen);
        if (choice.dryRun()) {
            return BulkAnswer.of(chosen, List.of(), true);
        }
        UUID[] fresh = Stream.generate(Ids::next).limit(chosen.ids().length).toArray(UUID[]::new);
        return database.transaction(tx -> {
            String share = chosen.ids().length > 1 ? "again:" + Ids.next() : "by:" + actor;
            List<UUID> added = ids(tx.query(BulkSql.AGAIN, chosen.ids(), fresh, actor, share));
            tell(tx, added);
            tx.wake(JobChannels.JOBS, "");
            return BulkAnswer.of(chosen, added, false);
        });
    }

    /** One job that is out of reach refuses the whole. */
    private void requireReach(Rights rights, Chosen chosen) {
        if (!rights.everywhere()) {
            List<Row> touched = database.query(BulkSql.TOUCHED, (Object) chosen.ids());
            reach.require(
                    rights,
                    touched.stream().map(row -> row.getString("kind")).collect(toSet()),
                    touched.stream().map(row -> row.getUUID("machine_id")).collect(toSet()));
        }
    }

    private void tell(Tx tx, List<UUID> changed) {
        events.changed(tx, jobs.readAll(tx, changed));
    }

    private Chosen chosen(JobChoice choice, Set<JobState> possible, boolean again) {
        if (choice.ids() == null && choice.states() == null) {
            throw ProblemException.invalid(
                    List.of(new FieldError("states", "or ids must be given")));
        }
        String[] states =
                states(choice.states(), possible).map(JobState::word).toArray(String[]::new);
        UUID[] ids = choice.ids() == null ? null : choice.ids().toArray(UUID[]::new);
        List<UUID> found =
                ids(
                        database.query(
                                BulkSql.chosen(!again),
                                ids,
                                states,
                                choice.action(),
                                machines(choice.on()),
                                Objects.requireNonNullElse(choice.finishedWithinHours(), DAY_HOURS),
                                again,
                                BulkSql.MOST + 1));
        return new Chosen(
                found.stream().limit(BulkSql.MOST).toArray(UUID[]::new),
                found.size() > BulkSql.MOST);
    }

    private static Stream<JobState> states(@Nullable List<String> wished, Set<JobState> possible) {
        if (wished == null) {
            return possible.stream();
        }
        List<String> words = possible.stream().map(JobState::word).toList();
        List<String> wrong = wished.stream().filter(word -> !words.contains(word)).toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "states",
                    "must be of " + String.join(", ", words) + ", not " + wrong.getFirst());
        }
        return wished.stream().map(JobState::of);
    }

    private UUID @Nullable [] machines(@Nullable String on) {
        if (on == null) {
            return null;
        }
        return inventory.select(new MachineSelection(on, null)).machines().stream()
                .map(Selected::id)
                .toArray(UUID[]::new);
    }

    private static List<UUID> ids(List<Row> rows) {
        return rows.stream().map(row -> row.getUUID("id")).toList();
    }

    /**
     * @param matched jobs that were meant
     * @param more there are more than one request touches; ask again for the rest
     * @param jobs those that were changed, or made
     */
    public record BulkAnswer(int matched, boolean more, List<UUID> jobs, boolean dryRun) {
        static BulkAnswer of(Chosen chosen, List<UUID> jobs, boolean dryRun) {
            return new BulkAnswer(chosen.ids().length, chosen.more(), jobs, dryRun);
        }
    }

    private record Chosen(UUID[] ids, boolean more) {}
}
