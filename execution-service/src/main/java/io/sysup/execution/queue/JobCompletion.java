package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionManifest.FollowUp;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Actions;
import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.history.Executions;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.JobRequests;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.packages.PackageRows;
import io.sysup.execution.snapshot.Snapshots;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps everything a job brought in one transaction, and nothing when its lease is gone. */
@ApplicationScoped
public class JobCompletion {
    private static final Logger LOGGER = Logger.getLogger(JobCompletion.class);

    private static final int SOON_SECONDS = 2;
    private static final int SELDOM_SECONDS = 300;

    /** Tried too often, these lock the account, or nag about what only a person can mend. */
    private static final Set<ErrorKind> SELDOM =
            Set.of(
                    ErrorKind.AUTH_FAILED,
                    ErrorKind.KEY_INVALID,
                    ErrorKind.HOST_KEY_CHANGED,
                    ErrorKind.HOST_KEY_UNKNOWN,
                    ErrorKind.HOST_KEY_REJECTED,
                    ErrorKind.SUDO_PASSWORD_WRONG,
                    ErrorKind.SUDO_PASSWORD_REQUIRED,
                    ErrorKind.SUDO_NOT_PERMITTED,
                    ErrorKind.INTERNAL);

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final JobEvents events;
    private final LogArtifacts artifacts;
    private final Executions executions;
    private final Snapshots snapshots;
    private final PackageRows packages;
    private final Actions actions;
    private final JobRequests requests;

    public JobCompletion(
            ExecutionDatabase database,
            Jobs jobs,
            JobEvents events,
            LogArtifacts artifacts,
            Executions executions,
            Snapshots snapshots,
            PackageRows packages,
            Actions actions,
            JobRequests requests) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
        this.artifacts = artifacts;
        this.executions = executions;
        this.snapshots = snapshots;
        this.packages = packages;
        this.actions = actions;
        this.requests = requests;
    }

    void complete(Job job, ActionOutcome outcome, @Nullable Boolean contact) {
        Ending ending = Ending.of(outcome);
        if (triedAgain(job, ending, contact)) {
            return;
        }
        Artifact log = artifacts.write(job, ending.state() == JobState.ERROR);
        boolean kept = database.transaction(tx -> keep(tx, job, ending, log, contact));
        if (!kept) {
            LOGGER.warnf(
                    "Job %s ended here after its lease was gone; its result is not kept.",
                    job.id());
            artifacts.discard(log);
        }
    }

    private boolean triedAgain(Job job, Ending ending, @Nullable Boolean contact) {
        Failure failure = ending.failure();
        if (failure == null
                || ending.state() != JobState.ERROR
                || job.attempt() >= job.maxAttempts()
                || !Retries.worthwhile(failure.kind())) {
            return false;
        }
        return database.transaction(tx -> {
            boolean again = jobs.retry(tx, job, failure);
            if (again) {
                events.changed(tx, jobs.require(tx, job.id()), contact, Map.of());
            }
            return again;
        });
    }

    /**
     * Keeps that the outcome is not known: the job holds its machine, and a worker looks for its
     * run again.
     */
    void lose(Job job, Failure cause) {
        var failure =
                new Failure(
                        cause.kind(),
                        cause.message() + " The run on the machine is looked for again.",
                        cause.remedy(),
                        cause.step(),
                        cause.lines());
        database.inTransaction(tx -> {
            if (jobs.lose(
                    tx,
                    job,
                    failure,
                    SELDOM.contains(cause.kind()) ? SELDOM_SECONDS : SOON_SECONDS)) {
                events.changed(tx, jobs.require(tx, job.id()));
            }
        });
    }

    private boolean keep(Tx tx, Job job, Ending ending, Artifact log, @Nullable Boolean contact) {
        ActionResult result = ending.result();
        Object payload = result == null ? null : result.payload();
        if (!jobs.finish(tx, job, ending.state(), payload, ending.failure())) {
            return false;
        }
        artifacts.insert(tx, log, job);
        Job finished = jobs.require(tx, job.id());
        UUID execution = executions.insert(tx, finished, result, log.id());
        if (result != null) {
            if (result.observation() != null) {
                UUID snapshot = snapshots.insert(tx, finished, result, execution, log.id());
                packages.planned(tx, snapshot, job.machineId(), result.observation());
            }
            if (!result.changes().isEmpty()) {
                packages.applied(tx, execution, job.machineId(), result.changes());
            }
        }
        if (ending.failure() != null) {
            packages.error(tx, execution, job.machineId(), ending.failure());
        }
        events.changed(tx, finished, contact, result == null ? Map.of() : result.summary());
        events.changed(tx, jobs.nextSteps(tx, List.of(job.id())));
        if (result != null && !job.payload().dryRun()) {
            lookAgain(tx, finished);
        }
        return true;
    }

    /** What was known of the machine is old now; this also holds when the work failed half-way. */
    private void lookAgain(Tx tx, Job done) {
        FollowUp next =
                actions.find(done.action())
                        .map(action -> action.manifest().followUp())
                        .orElse(null);
        if (next != null) {
            requests.add(
                    tx,
                    new JobRequested(
                            next.action(),
                            done.machineId(),
                            done.machine(),
                            next.params(),
                            false,
                            done.priority(),
                            null,
                            "after:" + done.id(),
                            new Requester(Requester.SYSTEM, "execution"),
                            null,
                            null));
        }
    }

    private record Ending(
            JobState state, @Nullable ActionResult result, @Nullable Failure failure) {
        static Ending of(ActionOutcome outcome) {
            return switch (outcome) {
                case ActionOutcome.Ok(var result) -> new Ending(JobState.OK, result, null);
                case ActionOutcome.Warned(var result, var reason) ->
                        new Ending(JobState.WARNING, result, reason);
                case ActionOutcome.Failed(var result, var failure) ->
                        new Ending(JobState.ERROR, result.orElse(null), failure);
                case ActionOutcome.Cancelled(var result, var message) ->
                        new Ending(
                                JobState.CANCELLED,
                                result.orElse(null),
                                Failure.of(ErrorKind.CANCELLED, message, null));
            };
        }
    }
}
