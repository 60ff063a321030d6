package io.sysup.inventory.projection;

import static java.util.Comparator.comparing;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.kit.db.Tx;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies events to the machines they are about, many of all kinds in one transaction. However many
 * events of a machine are in it, the machine is read, written and published once; the machines come
 * in the order of their ids, in which everybody takes rows of several.
 */
@ApplicationScoped
public class Projections {
    private final InventoryDatabase database;
    private final Inbox inbox;
    private final States states;

    public Projections(InventoryDatabase database, States states) {
        this.database = database;
        this.inbox = new Inbox(database);
        this.states = states;
    }

    /** What an event means for the machine that the transaction holds. */
    interface Effect<T> {
        Feeds apply(Tx tx, KnownMachine machine, CloudEvent<T> event);
    }

    /**
     * An event that was heard of.
     *
     * @param consumer name under which it counts as applied
     */
    record Told<T>(String consumer, UUID machineId, CloudEvent<T> event, Effect<T> effect) {
        UUID eventId() {
            return event.id();
        }

        KnownMachine applied(Tx tx, KnownMachine machine) {
            return machine.with(effect.apply(tx, machine, event));
        }
    }

    /** Applies all or none; those that were applied before are left out. */
    void apply(List<Told<?>> group) {
        database.inTransaction(tx -> {
            Set<UUID> fresh = inbox.note(tx, consumersByEvent(group));
            apply(
                    tx,
                    group.stream()
                            .filter(told -> fresh.remove(told.eventId()))
                            .sorted(comparing(Told::machineId))
                            .toList());
        });
    }

    /** An event that comes twice in a group has the same consumer both times. */
    private static Map<UUID, String> consumersByEvent(Collection<Told<?>> group) {
        return group.stream()
                .collect(Collectors.toMap(Told::eventId, Told::consumer, (one, same) -> one));
    }

    /** An event about a machine that was never registered here has nothing to change. */
    private void apply(Tx tx, List<Told<?>> group) {
        Map<UUID, KnownMachine> before =
                states.lock(tx, group.stream().map(Told::machineId).collect(Collectors.toSet()));
        Map<UUID, KnownMachine> after = new HashMap<>(before);
        group.forEach(told ->
                after.computeIfPresent(
                        told.machineId(), (id, machine) -> told.applied(tx, machine)));
        after.forEach((id, machine) ->
                states.save(tx, Objects.requireNonNull(before.get(id)), machine.feeds()));
        states.publish(tx, before.keySet());
    }
}
