package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.db.Tx;
import io.sysup.scheduler.SchedulerMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hears what became of the jobs of campaigns. */
@ApplicationScoped
public class CampaignJobs {
    private final SchedulerMessages messages;

    CampaignJobs(SchedulerMessages messages) {
        this.messages = messages;
    }

    public static boolean concerns(JobChanged job) {
        return CampaignOrigin.campaign(job.requestedBy()).isPresent();
    }

    /**
     * Notes where a job stands, whatever the order of the events: only its end counts, and only
     * once. The campaign is locked first, as by a step, so that they cannot wait for each other.
     */
    public void heard(Tx tx, JobChanged job) {
        UUID campaign = CampaignOrigin.campaign(job.requestedBy()).orElseThrow();
        if (tx.first(CampaignSql.LOCK, campaign).isEmpty()) {
            return;
        }
        Failure failure = job.error();
        int changed =
                tx.update(
                        TargetSql.HEAR,
                        campaign,
                        job.machineId(),
                        job.jobId(),
                        job.isFinal() ? job.state() : null,
                        failure == null ? null : failure.kind().word(),
                        failure == null ? null : failure.message(),
                        ErrorKind.UNAVAILABLE.word());
        if (changed > 0 && job.isFinal()) {
            tx.update(CampaignSql.STEP_NOW, campaign);
            messages.announceWork(tx);
        }
    }
}
