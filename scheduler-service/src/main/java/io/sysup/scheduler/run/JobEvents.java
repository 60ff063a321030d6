package io.sysup.scheduler.run;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.outbox.Inbox;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how the jobs of runs end. */
@ApplicationScoped
public class JobEvents {
    private final Inbox inbox;
    private final Runs runs;

    JobEvents(SchedulerDatabase database, Runs runs) {
        this.inbox = new Inbox(database);
        this.runs = runs;
    }

    @Incoming("scheduler-jobs-in")
    @Blocking
    void on(String message) {
        inbox.apply(
                message,
                JobChanged.class,
                "scheduler-jobs",
                job -> job.scheduleRunId() != null,
                (tx, event) ->
                        runs.count(
                                tx,
                                Objects.requireNonNull(event.data().scheduleRunId()),
                                event.data()));
    }
}
