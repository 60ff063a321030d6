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
import java.util.List;
import java.util.UUID;

/**
 * People approve and reject host keys, and so do the signers and the policies that they set. A key
 * that a person or a signer approves replaces the approved one of its type, which becomes a
 * rejected one: the rows are the history.
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
            return HostKeyView.of(decide(tx, machine, key, decision, Decider.person(actor)));
        });
    }

    HostKey decide(Tx tx, KnownMachine machine, HostKey key, Decision decision, Decider decider) {
        if (key.status().equals(decision.status())) {
            return key;
        }
        Instant now = clock.instant();
        if (decision == Decision.APPROVE) {
            keys.replaceApproved(tx, machine.id(), key, decider, now);
        }
        HostKey decided = keys.decide(tx, key, decision, decider, now);
        if (keys.of(tx, machine.id()).stream().noneMatch(HostKey::changed)) {
            states.save(tx, machine, machine.feeds().hostKeyDecided(now, key.id()));
        }
        news.tell(tx, List.of(decided(machine, decided, decision, decider)));
        return decided;
    }

    /**
     * Decides about keys that stand in nobody's way, many at once: the number of statements does
     * not grow with theirs. Approved ones stay beside the new ones.
     */
    void decideAll(Tx tx, List<Case> cases, Decision decision, Decider decider) {
        Instant now = clock.instant();
        keys.decideAll(tx, cases, decision, decider, now);
        for (Case one : cases) {
            KnownMachine machine = one.machine();
            if (one.settles()) {
                states.save(tx, machine, machine.feeds().hostKeyDecided(now, one.key().id()));
            }
        }
        news.tell(
                tx,
                cases.stream()
                        .map(one ->
                                decided(
                                        one.machine(),
                                        one.key().decided(decision, decider, now),
                                        decision,
                                        decider))
                        .toList());
    }

    /**
     * A key that is decided about.
     *
     * @param settles the machine has no change then that waits for a decision
     */
    record Case(KnownMachine machine, HostKey key, boolean settles) {}

    private static HostKeyNews.News decided(
            KnownMachine machine, HostKey key, Decision decision, Decider decider) {
        String message =
                "Host key "
                        + key.status()
                        + ": "
                        + key.keyType()
                        + " "
                        + key.fingerprint().openSsh()
                        + decider.because();
        return new HostKeyNews.News(
                machine,
                key,
                decision.change(),
                Happening.of(
                        machine.id(), machine.name(), decision.change(), decider.actor(), message));
    }
}
