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
        writeState(tx, machine.id(), feeds, summary);
        keepOwn(tx, machine, feeds.contacts().latest());
        if (!feeds.contacts().equals(machine.feeds().contacts())) {
            tx.send(
                    StateSql.SAVE_CONTACT,
                    machine.id(),
                    summary.contact(),
                    feeds.contacts().lastSeenAt(),
                    feeds.contacts().lastCheckedAt());
        }
    }

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

    private void writeState(Tx tx, UUID machineId, Feeds feeds, Summary summary) {
        Observed observed = feeds.observed();
        AptReport apt = observed.apt();
        RebootReport reboot = observed.reboot();
        ProbeReport probe = observed.probe();
        UsageReport usage = observed.usage();
        RightsReport rights = observed.rights();
        LastRun run = feeds.run();
        boolean running = run != null && run.action() != null;
        Trouble trouble = summary.trouble();
        tx.send(
                StateSql.SAVE,
                machineId,
                Json.write(feeds),
                summary.status(),
                apt == null ? null : apt.status(),
                apt == null ? 0 : apt.updates(),
                apt == null ? 0 : apt.security(),
                apt == null ? null : apt.mark().at(),
                reboot != null && reboot.required(),
                usage == null ? null : usage.mark().at(),
                usage == null ? null : real(usage.load1()),
                usage == null ? null : real(usage.memoryUsedPercent()),
                usage == null ? null : real(usage.rootUsedPercent()),
                usage == null ? 0 : usage.diskWarnings(),
                probe == null ? 0 : probe.hardwareWarnings(),
                running && run != null ? run.jobId() : null,
                running && run != null ? run.action() : null,
                trouble == null ? null : trouble.kind(),
                trouble == null ? null : redactor.redact(trouble.message()),
                trouble == null ? null : trouble.at(),
                clock.instant(),
                rights == null ? null : rights.level(),
                rights == null ? null : rights.actions().toArray(String[]::new),
                rights == null ? null : rights.outdated().toArray(String[]::new),
                rights == null ? null : rights.mark().at());
    }

    private static @Nullable Float real(@Nullable Double value) {
        return value == null ? null : value.floatValue();
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
