package io.sysup.inventory.machine;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.fact.Facts;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.tag.Tags;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Changes registrations. */
@ApplicationScoped
public class Edits {
    private final InventoryDatabase database;
    private final Endpoints endpoints;
    private final Machines machines;
    private final JumpHosts jumpHosts;
    private final Tags tags;
    private final States states;
    private final MachineNews news;
    private final InstantSource clock;

    Edits(
            InventoryDatabase database,
            Endpoints endpoints,
            Machines machines,
            JumpHosts jumpHosts,
            Tags tags,
            States states,
            MachineNews news,
            InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.machines = machines;
        this.jumpHosts = jumpHosts;
        this.tags = tags;
        this.states = states;
        this.news = news;
        this.clock = clock;
    }

    /** An edit that changes nothing leaves the version as it is. */
    void edit(UUID id, MachineEdit edit, int version, Actor actor) {
        Registration wanted = Registration.of(machines.read(id)).after(edit);
        endpoints.taking(
                wanted.hostname(),
                wanted.port(),
                () ->
                        database.transaction(tx -> {
                            if (edit.jump() != null) {
                                jumpHosts.lock(tx);
                            }
                            KnownMachine machine = states.require(tx, id);
                            if (machine.version() != version) {
                                throw Versions.outdated("The machine " + machine.name());
                            }
                            Registration known = Registration.of(machines.read(tx, id));
                            Registration next = next(tx, id, known, edit);
                            if (!known.differences(next).isEmpty()) {
                                Facts.choose(tx, Set.of(id), edit.facts());
                                write(tx, machine, known, next, actor);
                            }
                            return id;
                        }));
    }

    private Registration next(Tx tx, UUID id, Registration known, MachineEdit edit) {
        Registration next = known.after(edit);
        if (edit.jump() == null) {
            return next;
        }
        UUID jump = jumpHosts.find(tx, edit.jump());
        if (jump != null) {
            jumpHosts.check(tx, id, jump);
        }
        return next.through(jump);
    }

    private static Feeds feeds(
            KnownMachine machine, Registration known, Registration next, Instant now) {
        if (!known.sameEndpoint(next)) {
            return machine.feeds().moved(now, machine.id());
        }
        return known.username().equals(next.username())
                ? machine.feeds()
                : machine.feeds().loginChanged(now, machine.id());
    }

    private void write(
            Tx tx, KnownMachine machine, Registration known, Registration next, Actor actor) {
        Instant now = clock.instant();
        tx.update(
                MachineSql.EDIT,
                machine.id(),
                machine.version(),
                next.name(),
                next.hostname(),
                next.port(),
                next.username(),
                next.disabled(),
                now,
                next.jump());
        if (!known.sameTags(next)) {
            tags.replace(tx, machine.id(), next.tags());
        }
        states.save(tx, machine, feeds(machine, known, next, now));
        Map<String, Object> differences = known.differences(next);
        String message = "Machine edited: " + String.join(", ", differences.keySet());
        news.tell(
                tx,
                Happening.of(machine.id(), next.name(), "machine_edited", actor, message)
                        .with(differences),
                MachineChanged.UPDATED,
                machine.version() + 1);
    }
}
