package io.sysup.inventory.state;

import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.redaction.Redactor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of machine_state. A change takes the lock of one machine and touches only its rows, so
 * the reports of different machines are applied side by side.
 */
@ApplicationScoped
public class States {
    private final Registry registry;
    private final InstantSource clock;
    private final Redactor redactor = Redactor.byShape();

    public States(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    public void create(Tx tx, UUID machineId) {
        tx.send(StateSql.CREATE, machineId);
    }

    public void create(Tx tx, UUID[] machineIds) {
        tx.send(StateSql.CREATE_MANY, (Object) machineIds);
    }

    /** Takes the machine for this transaction; empty when it was never registered. */
    public Optional<KnownMachine> lock(Tx tx, UUID machineId) {
        return Optional.ofNullable(lock(tx, Set.of(machineId)).get(machineId));
    }

    /** Takes those of the machines that were ever registered. */
    public Map<UUID, KnownMachine> lock(Tx tx, Set<UUID> machineIds) {
        return tx.query(StateSql.LOCK, (Object) machineIds.toArray(UUID[]::new)).stream()
                .map(KnownMachine::of)
                .collect(Collectors.toMap(KnownMachine::id, machine -> machine));
    }

    /**
     * Takes a machine that is meant to be worked on.
     *
     * @throws ProblemException 404 when there is none, 409 when it was removed
     */
    public KnownMachine require(Tx tx, UUID machineId) {
        KnownMachine machine =
                lock(tx, machineId)
                        .orElseThrow(() -> ProblemException.notFound("The machine " + machineId));
        if (machine.deleted()) {
            throw ProblemException.conflict(
                    "The machine " + machine.name() + " was removed.", "Restore it first.");
        }
        return machine;
    }

    /** Keeps what the feeds say now, when it is something else than before. */
    public void save(Tx tx, KnownMachine machine, Feeds feeds) {
        if (feeds.equals(machine.feeds())) {
            return;
        }
        rewrite(tx, machine, feeds);
    }

    /** Keeps what the feeds say, whatever is stored. */
    public void rewrite(Tx tx, KnownMachine machine, Feeds feeds) {
        Summary summary = Summary.of(feeds);
        tx.gather(
                StateSql.SAVE,
                machine.id(),
                StateRow.of(machine.id(), feeds, summary, redactor, clock.instant()));
        keepOwn(tx, machine, feeds.contacts().latest());
        if (!feeds.contacts().equals(machine.feeds().contacts())) {
            tx.gather(
                    StateSql.SAVE_CONTACT,
                    machine.id(),
                    new ContactRow(
                            machine.id(),
                            summary.contact(),
                            feeds.contacts().lastSeenAt(),
                            feeds.contacts().lastCheckedAt()));
        }
    }

    private record ContactRow(
            UUID machineId,
            String status,
            @Nullable Instant lastSeenAt,
            @Nullable Instant lastCheckedAt) {}

    /** What their former logins were allowed says nothing of the new ones. */
    public void loginsChanged(Tx tx, Set<UUID> machineIds) {
        Instant now = clock.instant();
        lock(tx, machineIds)
                .values()
                .forEach(machine ->
                        save(tx, machine, machine.feeds().loginChanged(now, machine.id())));
    }

    /** What no history of another service tells is kept for a state that is rebuilt. */
    private static void keepOwn(Tx tx, KnownMachine machine, @Nullable Contact contact) {
        if (contact != null
                && contact.own()
                && !contact.equals(machine.feeds().contacts().latest())) {
            tx.send(StateSql.KEEP_OWN_CONTACT, machine.id(), Json.write(contact));
        }
    }

    /** Sums up the host keys of each machine anew. */
    public void resolveHostKeys(Tx tx, Set<UUID> machineIds) {
        tx.send(StateSql.RESOLVE_HOST_KEYS, (Object) machineIds.toArray(UUID[]::new));
    }

    /** Tells the other services, when what they may know has changed. */
    public void publish(Tx tx, UUID machineId) {
        publish(tx, Set.of(machineId));
    }

    public void publish(Tx tx, Set<UUID> machineIds) {
        registry.publish(tx, machineIds);
    }
}
