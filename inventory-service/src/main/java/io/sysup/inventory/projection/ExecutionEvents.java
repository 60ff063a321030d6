package io.sysup.inventory.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.kit.db.GroupCommit;
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

    private final GroupCommit<CloudEvent<JobChanged>, Boolean> jobs;
    private final GroupCommit<CloudEvent<SnapshotTaken>, Boolean> snapshots;

    public ExecutionEvents(
            Projections projections, JobProjection jobs, SnapshotProjection snapshots) {
        this.jobs = projections.of("inventory-jobs", JobChanged::machineId, jobs::apply);
        this.snapshots =
                projections.of("inventory-snapshots", SnapshotTaken::machineId, snapshots::apply);
    }

    @Incoming("inventory-jobs-in")
    @Blocking(value = WORKERS, ordered = false)
    void job(String message) {
        CloudEvent<JobChanged> event = Json.event(message, JobChanged.class);
        Inbox.whenDatabaseIsThere(() -> jobs.bring(event));
    }

    @Incoming("inventory-snapshots-in")
    @Blocking(value = WORKERS, ordered = false)
    void snapshot(String message) {
        CloudEvent<SnapshotTaken> event = Json.event(message, SnapshotTaken.class);
        Inbox.whenDatabaseIsThere(() -> snapshots.bring(event));
    }
}
