package io.sysup.scheduler.job;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.db.Tx;
import io.sysup.kit.outbox.Deliveries;
import io.sysup.kit.outbox.Inbox;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.campaign.CampaignJobs;
import io.sysup.scheduler.notification.note.JobNews;
import io.sysup.scheduler.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how jobs end: those that runs and campaigns asked for, and those that are news. */
@ApplicationScoped
public class JobEvents {
    private final Inbox inbox;
    private final Runs runs;
    private final CampaignJobs campaigns;
    private final JobNews news;
    private final Deliveries<String> deliveries = Deliveries.oneByOne(this::on);

    JobEvents(SchedulerDatabase database, Runs runs, CampaignJobs campaigns, JobNews news) {
        this.inbox = new Inbox(database);
        this.runs = runs;
        this.campaigns = campaigns;
        this.news = news;
    }

    @Incoming("scheduler-jobs-in")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<String, String> batch) {
        return deliveries.take(batch);
    }

    /**
     * @param message a CloudEvent about a job
     */
    public void on(String message) {
        inbox.apply(
                message,
                JobChanged.class,
                "scheduler-jobs",
                job ->
                        job.scheduleRunId() != null
                                || CampaignJobs.concerns(job)
                                || news.concerns(job),
                (tx, event) -> tell(tx, event.data()));
    }

    private void tell(Tx tx, JobChanged job) {
        UUID run = job.scheduleRunId();
        if (run != null) {
            runs.count(tx, run, job);
        } else if (CampaignJobs.concerns(job)) {
            campaigns.heard(tx, job);
        }
        news.heard(tx, job);
    }
}
