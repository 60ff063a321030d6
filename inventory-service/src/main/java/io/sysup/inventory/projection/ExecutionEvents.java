package io.sysup.inventory.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.projection.Projections.Told;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads what the execution service tells. Messages that come at the same time are applied together:
 * the state does not depend on their order.
 */
@ApplicationScoped
public class ExecutionEvents {
    private static final int EVENTS_AT_ONCE = 256;

    private final JobProjection jobs;
    private final SnapshotProjection snapshots;
    private final Deliveries<Told<?>> jobEvents;
    private final Deliveries<Told<?>> snapshotEvents;

    public ExecutionEvents(
            Projections projections, JobProjection jobs, SnapshotProjection snapshots) {
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.jobEvents = Deliveries.together(this::job, EVENTS_AT_ONCE, projections::apply);
        this.snapshotEvents =
                Deliveries.together(this::snapshot, EVENTS_AT_ONCE, projections::apply);
    }

    @Incoming("inventory-jobs-in")
    @Blocking
    CompletionStage<Void> jobs(KafkaRecordBatch<String, String> batch) {
        return jobEvents.take(batch);
    }

    @Incoming("inventory-snapshots-in")
    @Blocking
    CompletionStage<Void> snapshots(KafkaRecordBatch<String, String> batch) {
        return snapshotEvents.take(batch);
    }

    private Told<?> job(String message) {
        CloudEvent<JobChanged> event = Json.event(message, JobChanged.class);
        return new Told<>("inventory-jobs", event.data().machineId(), event, jobs::apply);
    }

    private Told<?> snapshot(String message) {
        CloudEvent<SnapshotTaken> event = Json.event(message, SnapshotTaken.class);
        return new Told<>("inventory-snapshots", event.data().machineId(), event, snapshots::apply);
    }
}
