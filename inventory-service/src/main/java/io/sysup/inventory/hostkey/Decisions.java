package io.sysup.inventory.hostkey;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * People approve and reject host keys, and so do signers that they trust. An approved key replaces
 * the approved one of its type, which becomes a rejected one: the rows are the history.
 */
@ApplicationScoped
public class Decisions {
    private final InventoryDatabase database;
    private final HostKeys keys;
    private final HostKeyNews news;
    private final States states;
    private final InstantSource clock;

    public Decisions(
            InventoryDatabase database,
            HostKeys keys,
            HostKeyNews news,
            States states,
            InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.news = news;
        this.states = states;
        this.clock = clock;
    }

    /** Deciding the same twice changes nothing and tells nobody. */
    HostKeyView decide(UUID machineId, UUID keyId, Decision decision, Actor actor) {
        return database.transaction(tx -> {
            KnownMachine machine = states.require(tx, machineId);
            HostKey key = keys.find(tx, machineId, keyId);
            return HostKeyView.of(decide(tx, machine, key, decision, actor));
        });
    }

    HostKey decide(Tx tx, KnownMachine machine, HostKey key, Decision decision, Actor actor) {
        if (key.status().equals(decision.status())) {
            return key;
        }
        Instant now = clock.instant();
        HostKey decided = keys.decide(tx, machine.id(), key, decision, actor.id(), now);
        if (keys.of(tx, machine.id()).stream().noneMatch(HostKey::changed)) {
            states.save(tx, machine, machine.feeds().hostKeyDecided(now, key.id()));
        }
        tell(tx, machine, decided, decision, actor);
        return decided;
    }

    private void tell(Tx tx, KnownMachine machine, HostKey key, Decision decision, Actor actor) {
        String message =
                "Host key "
                        + key.status()
                        + ": "
                        + key.keyType()
                        + " "
                        + key.fingerprint().openSsh();
        Happening happening =
                Happening.of(machine.id(), machine.name(), decision.change(), actor, message);
        news.tell(tx, machine, key, decision.change(), happening);
    }
}
