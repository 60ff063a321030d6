package io.sysup.inventory.rebuild;

import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.message.Messages;
import io.sysup.inventory.projection.SnapshotProjection;
import io.sysup.inventory.state.Contact;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the state of one machine anew, in a transaction of its own. */
@ApplicationScoped
class MachineRebuild {
    private final InventoryDatabase database;
    private final States states;
    private final SnapshotProjection snapshots;
    private final Messages messages;

    MachineRebuild(
            InventoryDatabase database,
            States states,
            SnapshotProjection snapshots,
            Messages messages) {
        this.database = database;
        this.states = states;
        this.snapshots = snapshots;
        this.messages = messages;
    }

    /**
     * Empty when an event was applied since the history was read: then that may lack what the event
     * said.
     *
     * @param before what the state was made of before the history was read
     * @param dryRun nothing is kept
     */
    Optional<Difference> rebuild(UUID id, Feeds before, HistoryClient.Told told, boolean dryRun) {
        try {
            return database.transaction(tx -> {
                Optional<Difference> difference = rebuilt(tx, id, before, told);
                if (dryRun) {
                    throw new OnlyLooked(difference);
                }
                return difference;
            });
        } catch (OnlyLooked looked) {
            return looked.difference;
        }
    }

    private Optional<Difference> rebuilt(Tx tx, UUID id, Feeds before, HistoryClient.Told told) {
        tx.send(RebuildSql.CREATE_MISSING, id);
        KnownMachine machine = states.lock(tx, id).orElse(null);
        if (machine == null) {
            return Optional.of(new Difference(id, "", List.of()));
        }
        if (!machine.feeds().equals(before)) {
            return Optional.empty();
        }
        StoredRows stored = StoredRows.read(tx, id);
        states.rewrite(tx, machine, replayed(tx, machine, told));
        states.resolveHostKeys(tx, Set.of(id));
        messages.count(tx, Set.of(id));
        var difference =
                new Difference(id, machine.name(), stored.differences(StoredRows.read(tx, id)));
        states.publish(tx, id);
        return Optional.of(difference);
    }

    private Feeds replayed(Tx tx, KnownMachine machine, HistoryClient.Told told) {
        Feeds feeds = Feeds.NOTHING_YET;
        var own = tx.first(RebuildSql.OWN_CONTACT, machine.id());
        if (own.isPresent()) {
            feeds = feeds.told(Json.read(own.get().getString("contact"), Contact.class));
        }
        for (var job : told.jobs()) {
            feeds = feeds.after(job, Objects.requireNonNullElse(job.changedAt(), job.createdAt()));
        }
        List<SnapshotTaken> oldestFirst =
                told.snapshots().stream()
                        .sorted(
                                Comparator.comparing(SnapshotTaken::takenAt)
                                        .thenComparing(SnapshotTaken::version))
                        .toList();
        for (SnapshotTaken snapshot : oldestFirst) {
            feeds = snapshots.apply(tx, machine.with(feeds), snapshot);
        }
        return feeds.withLoginChangeOf(machine.feeds());
    }

    /** Undoes the transaction. */
    private static final class OnlyLooked extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Optional<Difference> difference;

        OnlyLooked(Optional<Difference> difference) {
            super("only looked", null, false, false);
            this.difference = difference;
        }
    }
}
