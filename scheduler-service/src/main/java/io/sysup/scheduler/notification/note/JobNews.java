package io.sysup.scheduler.notification.note;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.db.Tx;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.campaign.CampaignJobs;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

/**
 * News of single jobs. Those of runs and campaigns are told by the message of the whole; only that
 * something is well again that failed by hand is told whatever mended it.
 */
@ApplicationScoped
public class JobNews {
    private static final Set<String> UPGRADES = Set.of("apt.upgrade", "dnf.upgrade");

    private final SchedulerDatabase database;
    private final Notes notes;
    private final InstantSource clock;

    JobNews(SchedulerDatabase database, Notes notes, InstantSource clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /** Most jobs end well and are no news: of those no note is made. */
    public boolean concerns(JobChanged job) {
        if (!isOutcome(job)) {
            return false;
        }
        return failed(job)
                || UPGRADES.contains(job.action())
                || database.first(NoteSql.HAD_FAILED, job.machineId(), job.action()).isPresent();
    }

    public void heard(Tx tx, JobChanged job) {
        if (!isOutcome(job)) {
            return;
        }
        boolean byHand = job.scheduleRunId() == null && !CampaignJobs.concerns(job);
        if (!failed(job)) {
            well(tx, job, byHand);
        } else if (byHand) {
            tx.update(NoteSql.FAILED, job.machineId(), job.action(), job.jobId());
            notes.add(tx, failure(job));
        }
    }

    private void well(Tx tx, JobChanged job, boolean byHand) {
        if (tx.update(NoteSql.WELL, job.machineId(), job.action()) > 0) {
            notes.add(
                    tx,
                    News.good(
                            Event.JOB_RECOVERED,
                            job.machineId(),
                            job.machine(),
                            job.action() + " has gone well.",
                            at(job)));
        }
        if (byHand && UPGRADES.contains(job.action())) {
            boolean warned = "warning".equals(job.state());
            notes.add(
                    tx,
                    News.bad(
                            Event.UPGRADE_DONE,
                            warned ? Severity.WARNING : Severity.INFO,
                            job.machineId(),
                            job.machine(),
                            null,
                            warned ? "Upgraded, with warnings." : "Upgraded.",
                            at(job)));
        }
    }

    private News failure(JobChanged job) {
        Failure failure = job.error();
        ErrorKind kind = failure == null ? ErrorKind.INTERNAL : failure.kind();
        Event event =
                ErrorKind.REBOOT_UNVERIFIED.equals(kind)
                        ? Event.REBOOT_UNVERIFIED
                        : Event.JOB_FAILED;
        return News.bad(
                event,
                Severity.ERROR,
                job.machineId(),
                job.machine(),
                kind.word(),
                job.action() + ": " + (failure == null ? "The job failed." : failure.message()),
                at(job));
    }

    private Instant at(JobChanged job) {
        return Objects.requireNonNullElseGet(job.finishedAt(), clock::instant);
    }

    private static boolean isOutcome(JobChanged job) {
        return job.isFinal() && !job.dryRun() && !"cancelled".equals(job.state());
    }

    private static boolean failed(JobChanged job) {
        return "error".equals(job.state());
    }
}
