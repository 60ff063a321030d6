package io.sysup.inventory.bulk;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.bulk.BulkEdit.Changes;
import io.sysup.inventory.bulk.BulkResult.Changed;
import io.sysup.inventory.fact.Facts;
import io.sysup.inventory.machine.JumpChange;
import io.sysup.inventory.state.States;
import io.sysup.inventory.tag.Tags;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change of many machines and tells of it, with a few statements however many they are;
 * only those that are reached in another way have one more each.
 */
@ApplicationScoped
class BulkWrites {
    private final InventoryMessages messages;
    private final Tags tags;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    BulkWrites(
            InventoryMessages messages,
            Tags tags,
            States states,
            Timeline timeline,
            InstantSource clock) {
        this.messages = messages;
        this.tags = tags;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param changed what differs, of the same machines
     * @param way null when the ways stay
     */
    void write(
            Tx tx,
            List<BulkTarget> targets,
            List<Changed> changed,
            Changes changes,
            @Nullable JumpChange way,
            Actor actor) {
        Instant now = clock.instant();
        List<UUID> ids = targets.stream().map(BulkTarget::id).toList();
        tx.update(
                BulkSql.EDIT,
                ids.toArray(UUID[]::new),
                changes.username(),
                changes.disabled(),
                now,
                way != null,
                way == null ? null : way.id());
        Facts.choose(tx, ids, changes.facts());
        if (changes.username() != null) {
            states.loginsChanged(tx, Set.copyOf(ids));
        }
        if (way != null) {
            forgetContacts(tx, targets.stream().filter(target -> target.leads(way)), now);
        }
        tags.remove(tx, ids, changes.removedTags());
        tags.add(tx, ids.stream().collect(Collectors.toMap(id -> id, id -> changes.addedTags())));
        timeline.append(tx, changed.stream().map(one -> happening(one, actor)).toList());
        messages.machinesChanged(tx, targets.stream().map(target -> news(target, actor)).toList());
        states.publish(tx, Set.copyOf(ids));
    }

    /** Whether a machine answers on its new way, nobody knows yet. */
    private void forgetContacts(Tx tx, Stream<BulkTarget> moved, Instant now) {
        Set<UUID> ids = moved.map(BulkTarget::id).collect(Collectors.toSet());
        states.lock(tx, ids)
                .values()
                .forEach(machine ->
                        states.save(tx, machine, machine.feeds().moved(now, machine.id())));
    }

    private static Happening happening(Changed machine, Actor actor) {
        String message = "Machine edited: " + String.join(", ", machine.changes().keySet());
        return Happening.of(machine.id(), machine.name(), "machine_edited", actor, message)
                .with(machine.changes());
    }

    private static MachineChanged news(BulkTarget target, Actor actor) {
        return new MachineChanged(
                target.id(),
                target.name(),
                MachineChanged.UPDATED,
                target.version() + 1,
                actor.id(),
                null);
    }
}
