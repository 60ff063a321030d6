package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.artifact.LogArtifacts;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.message.MessageRules;
import io.sysup.execution.message.MessagesOfJob;
import io.sysup.execution.packages.ArchiveVersions;
import io.sysup.execution.packages.InstalledPackages;
import io.sysup.kit.db.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything a job brought in one transaction, and nothing when its lease is gone. Jobs that
 * end at the same time share a transaction.
 */
@ApplicationScoped
public class JobCompletion {
    private static final Logger LOGGER = Logger.getLogger(JobCompletion.class);

    private static final int ENDS_AT_ONCE = 256;
    private static final int SOON_SECONDS = 2;
    private static final int SELDOM_SECONDS = 300;

    /** Tried too often, these lock the account, or nag about what only a person can mend. */
    private static final Set<ErrorKind> SELDOM =
            Set.of(
                    ErrorKind.AUTH_FAILED,
                    ErrorKind.JUMP_REFUSED,
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
    private final MessageRules rules;
    private final InstalledPackages packages;
    private final ArchiveVersions versions;
    private final GroupCommit<EndedJob, Boolean> ends;

    public JobCompletion(
            ExecutionDatabase database,
            Jobs jobs,
            JobEvents events,
            LogArtifacts artifacts,
            MessageRules rules,
            InstalledPackages packages,
            ArchiveVersions versions,
            EndedJobs ended) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
        this.artifacts = artifacts;
        this.rules = rules;
        this.packages = packages;
        this.versions = versions;
        this.ends =
                new GroupCommit<>(
                        group -> database.transaction(tx -> ended.keep(tx, group)),
                        ENDS_AT_ONCE,
                        2);
    }

    void complete(Job job, ActionOutcome outcome, @Nullable Boolean contact) {
        Ending ending = Ending.of(outcome);
        if (triedAgain(job, ending, contact)) {
            return;
        }
        var messages = new MessagesOfJob(rules, job.action());
        Artifact log = artifacts.write(job, ending.state() == JobState.ERROR, messages::line);
        ending.tell(messages);
        versions.seen(ending.planned());
        if (!ends.bring(
                new EndedJob(
                        job, ending, log, contact, messages.all(log.id()), installed(ending)))) {
            LOGGER.warnf(
                    "Job %s ended here after its lease was gone; its result is not kept.",
                    job.id());
            artifacts.discard(log);
        }
    }

    private @Nullable UUID installed(Ending ending) {
        List<Installed> seen = ending.installed();
        return seen.isEmpty() ? null : packages.store(seen);
    }

    private boolean triedAgain(Job job, Ending ending, @Nullable Boolean contact) {
        Failure failure = ending.failure();
        if (failure == null
                || ending.state() != JobState.ERROR
                || job.attempt() >= job.maxAttempts()
                || !Retries.worthwhile(failure.kind(), ending.nothingDone())) {
            return false;
        }
        return database.transaction(tx -> {
            boolean again = jobs.retry(tx, job, failure, ending.nothingDone());
            if (again) {
                var move = new JobEvents.Move(jobs.require(tx, job.id()), contact, Map.of());
                events.tell(tx, List.of(move));
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
}
