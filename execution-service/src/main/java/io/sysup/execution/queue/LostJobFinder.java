package io.sysup.execution.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.Actions;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Finds jobs whose worker vanished. Work that changed nothing begins again; other work becomes
 * lost: it keeps its machine until its run there was found again, or a person has looked, because
 * running it blindly a second time is how damage is done.
 */
@ApplicationScoped
public class LostJobFinder {
    private static final Logger LOGGER = Logger.getLogger(LostJobFinder.class);

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final JobEvents events;
    private final Actions actions;
    private volatile boolean open = true;

    public LostJobFinder(ExecutionDatabase database, Jobs jobs, JobEvents events, Actions actions) {
        this.database = database;
        this.jobs = jobs;
        this.events = events;
        this.actions = actions;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void find() {
        try {
            database.inTransaction(tx -> jobs.expired(tx).forEach(job -> release(tx, job)));
        } catch (RuntimeException e) {
            if (open) {
                LOGGER.warnf("Lost jobs could not be looked for: %s", e.getMessage());
            }
        }
    }

    /** The database is closed before the clock stops. */
    void stop(@Observes ShutdownEvent event) {
        open = false;
    }

    private void release(Tx tx, Job job) {
        if (beginsAgain(job)) {
            LOGGER.warnf(
                    "The worker of job %s (%s) vanished; the job begins again.",
                    job.id(), job.action());
            jobs.requeue(tx, job.id());
        } else {
            LOGGER.warnf(
                    "The worker of job %s (%s) vanished; its outcome is not known.",
                    job.id(), job.action());
            jobs.markLost(tx, job.id(), failure(job));
        }
        events.changed(tx, jobs.require(tx, job.id()));
    }

    /** Of a detached action nothing was changed before its run was begun. */
    private boolean beginsAgain(Job job) {
        return actions.repeatable(job.action(), job.payload().dryRun())
                || (actions.detached(job.action()) && job.handle() == null);
    }

    private static Failure failure(Job job) {
        if (job.handle() != null) {
            return Failure.of(
                    ErrorKind.LEASE_LOST,
                    "The worker of "
                            + job.action()
                            + " on "
                            + job.machine()
                            + " vanished. The run on the machine is looked for again.",
                    "Nothing needs to be done. To end the job without its outcome: sysup job cancel "
                            + job.id());
        }
        return Failure.of(
                ErrorKind.LEASE_LOST,
                "The worker of "
                        + job.action()
                        + " on "
                        + job.machine()
                        + " vanished; what it did by then is not known.",
                "Look at the machine (apt.analyze shows its state once this job is ended), then end the job: sysup job cancel "
                        + job.id());
    }
}
