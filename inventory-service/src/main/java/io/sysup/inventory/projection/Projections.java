package io.sysup.inventory.projection;

import static java.util.Comparator.comparing;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.kit.db.GroupCommit;
import io.sysup.kit.db.Tx;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies events to the machines they are about, many in one transaction. However many events of a
 * machine are in it, the machine is read, written and published once; the machines come in the
 * order of their ids, in which everybody takes rows of several.
 */
@ApplicationScoped
public class Projections {
    private static final int EVENTS_AT_ONCE = 64;

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
     * @param consumer name under which an event counts as applied
     */
    <T> GroupCommit<CloudEvent<T>, Boolean> of(
            String consumer, Function<T, UUID> machine, Effect<T> effect) {
        return new GroupCommit<>(
                events ->
                        database.transaction(tx -> {
                            Set<UUID> fresh = inbox.note(tx, consumer, ids(events));
                            apply(
                                    tx,
                                    events.stream()
                                            .filter(event -> fresh.remove(event.id()))
                                            .sorted(comparing(e -> machine.apply(e.data())))
                                            .toList(),
                                    machine,
                                    effect);
                            return events.stream().map(event -> true).toList();
                        }),
                EVENTS_AT_ONCE,
                1);
    }

    private static <T> List<UUID> ids(List<CloudEvent<T>> events) {
        return events.stream().map(CloudEvent::id).toList();
    }

    /** An event about a machine that was never registered here has nothing to change. */
    private <T> void apply(
            Tx tx, List<CloudEvent<T>> events, Function<T, UUID> machineOf, Effect<T> effect) {
        Set<UUID> meant =
                events.stream()
                        .map(event -> machineOf.apply(event.data()))
                        .collect(Collectors.toSet());
        Map<UUID, KnownMachine> before = states.lock(tx, meant);
        Map<UUID, KnownMachine> after = new HashMap<>(before);
        events.forEach(event ->
                after.computeIfPresent(
                        machineOf.apply(event.data()),
                        (id, machine) -> machine.with(effect.apply(tx, machine, event))));
        after.forEach((id, machine) ->
                states.save(tx, Objects.requireNonNull(before.get(id)), machine.feeds()));
        states.publish(tx, before.keySet());
    }
}
