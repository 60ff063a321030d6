package io.sysup.inventory.machine;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Removes machines and brings them back. A removed machine keeps its history and loses its
 * credential at once; its address is free for another one.
 */
@ApplicationScoped
public class Removals {
    private final InventoryDatabase database;
    private final Endpoints endpoints;
    private final Machines machines;
    private final JumpHosts jumpHosts;
    private final Credentials credentials;
    private final States states;
    private final MachineNews news;
    private final InstantSource clock;

    Removals(
            InventoryDatabase database,
            Endpoints endpoints,
            Machines machines,
            JumpHosts jumpHosts,
            Credentials credentials,
            States states,
            MachineNews news,
            InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.machines = machines;
        this.jumpHosts = jumpHosts;
        this.credentials = credentials;
        this.states = states;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param version that the caller has seen; null when he does not care
     */
    void remove(UUID id, @Nullable Integer version, Actor actor) {
        database.inTransaction(tx -> {
            jumpHosts.lock(tx);
            KnownMachine machine = lock(tx, id);
            if (machine.deleted()) {
                return;
            }
            if (version != null && version != machine.version()) {
                throw Versions.outdated("The machine " + machine.name());
            }
            jumpHosts.refuseRemoval(tx, id, machine.name());
            tx.update(MachineSql.REMOVE, id, clock.instant());
            credentials.remove(tx, id);
            String message = "Machine removed; its credential was deleted";
            tell(tx, machine, "machine_removed", actor, message, MachineChanged.REMOVED);
        });
    }

    void restore(UUID id, Actor actor) {
        MachineView removed = machines.read(id);
        endpoints.taking(
                removed.hostname(),
                removed.port(),
                () ->
                        database.transaction(tx -> {
                            jumpHosts.lock(tx);
                            KnownMachine machine = lock(tx, id);
                            if (machine.deleted()) {
                                if (removed.jump() != null) {
                                    jumpHosts.check(tx, id, removed.jump().id());
                                }
                                tx.update(MachineSql.RESTORE, id, clock.instant());
                                String message = "Machine restored; it needs a new credential";
                                tell(
                                        tx,
                                        machine,
                                        "machine_restored",
                                        actor,
                                        message,
                                        MachineChanged.RESTORED);
                            }
                            return id;
                        }));
    }

    private KnownMachine lock(Tx tx, UUID id) {
        return states.lock(tx, id)
                .orElseThrow(() -> ProblemException.notFound("The machine " + id));
    }

    private void tell(
            Tx tx, KnownMachine machine, String type, Actor actor, String message, String change) {
        Happening happening = Happening.of(machine.id(), machine.name(), type, actor, message);
        news.tell(tx, happening, change, machine.version() + 1);
    }
}
