package io.sysup.inventory.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.projection.Projections.Told;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads what the execution service tells. Messages that come at the same time are applied together:
 * the state does not depend on their order.
 */
@ApplicationScoped
public class ExecutionEvents {
    private static final String WORKERS = "inventory-projection";

    private final Projections projections;
    private final JobProjection jobs;
    private final SnapshotProjection snapshots;

    public ExecutionEvents(
            Projections projections, JobProjection jobs, SnapshotProjection snapshots) {
        this.projections = projections;
        this.jobs = jobs;
        this.snapshots = snapshots;
    }

    @Incoming("inventory-jobs-in")
    @Blocking(value = WORKERS, ordered = false)
    void job(String message) {
        CloudEvent<JobChanged> event = Json.event(message, JobChanged.class);
        apply(new Told<>("inventory-jobs", event.data().machineId(), event, jobs::apply));
    }

    @Incoming("inventory-snapshots-in")
    @Blocking(value = WORKERS, ordered = false)
    void snapshot(String message) {
        CloudEvent<SnapshotTaken> event = Json.event(message, SnapshotTaken.class);
        apply(new Told<>("inventory-snapshots", event.data().machineId(), event, snapshots::apply));
    }

    private void apply(Told<?> told) {
        Inbox.whenDatabaseIsThere(() -> projections.apply(told));
    }
}
