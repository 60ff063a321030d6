package io.sysup.inventory.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads what the execution service tells. Messages are applied by several workers at once: the
 * state does not depend on their order, and those of one machine wait for each other in the
 * database.
 */
@ApplicationScoped
public class ExecutionEvents {
    private static final String WORKERS = "inventory-projection";

    private final Inbox inbox;
    private final JobProjection jobs;
    private final SnapshotProjection snapshots;

    public ExecutionEvents(
            InventoryDatabase database, JobProjection jobs, SnapshotProjection snapshots) {
        this.inbox = new Inbox(database);
        this.jobs = jobs;
        this.snapshots = snapshots;
    }

    @Incoming("inventory-jobs-in")
    @Blocking(value = WORKERS, ordered = false)
    void job(String message) {
        inbox.apply(message, JobChanged.class, "inventory-jobs", jobs::apply);
    }

    @Incoming("inventory-snapshots-in")
    @Blocking(value = WORKERS, ordered = false)
    void snapshot(String message) {
        inbox.apply(message, SnapshotTaken.class, "inventory-snapshots", snapshots::apply);
    }
}
