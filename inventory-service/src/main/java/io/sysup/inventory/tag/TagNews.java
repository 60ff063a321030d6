package io.sysup.inventory.tag;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells people and services what became of a label, and of the machines that carry it. */
@ApplicationScoped
class TagNews {
    private final InventoryMessages messages;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    TagNews(InventoryMessages messages, States states, Timeline timeline, InstantSource clock) {
        this.messages = messages;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    void renamed(Tx tx, String from, String to, List<Row> machines, Actor actor) {
        tell(tx, "Tag renamed: " + from + " to " + to, from, to, machines, actor);
    }

    void taken(Tx tx, String name, List<Row> machines, Actor actor) {
        tell(tx, "Tag removed: " + name, name, "", machines, actor);
    }

    void tell(Tx tx, TagCount tag, String change, Actor actor) {
        messages.tagChanged(
                tx,
                new TagChanged(
                        tag.id(), tag.name(), tag.color(), change, tag.version(), actor.id()));
    }

    private void tell(
            Tx tx, String message, String from, String to, List<Row> machines, Actor actor) {
        if (machines.isEmpty()) {
            return;
        }
        Set<UUID> ids = machines.stream().map(row -> row.getUUID("id")).collect(Collectors.toSet());
        tx.update(TagSql.RAISE_VERSIONS, ids.toArray(UUID[]::new), clock.instant());
        Map<String, Object> payload = Map.of("tags", Map.of("from", from, "to", to));
        timeline.append(
                tx,
                machines.stream()
                        .map(row -> happening(row, actor, message).with(payload))
                        .toList());
        messages.machinesChanged(tx, machines.stream().map(row -> news(row, actor)).toList());
        states.publish(tx, ids);
    }

    private static Happening happening(Row machine, Actor actor, String message) {
        return Happening.of(
                machine.getUUID("id"), machine.getString("name"), "machine_edited", actor, message);
    }

    private static MachineChanged news(Row machine, Actor actor) {
        return new MachineChanged(
                machine.getUUID("id"),
                machine.getString("name"),
                MachineChanged.UPDATED,
                machine.getInteger("row_version") + 1,
                actor.id(),
                null);
    }
}
