package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeyAnnouncement;
import io.sysup.contracts.machine.HostKeyAnnouncement.Named;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.hostkey.Decisions.Case;
import io.sysup.inventory.hostkey.HostKeys.Addition;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A machine tells which host keys it has, over a connection that an approved one protects: those
 * that it proves are approved from then on, and approved ones that it has no more are rejected.
 */
@ApplicationScoped
public class LearnedKeys {
    private final InventoryDatabase database;
    private final HostKeys keys;
    private final HostKeyPolicies policies;
    private final Decisions decisions;
    private final States states;
    private final InstantSource clock;

    LearnedKeys(
            InventoryDatabase database,
            HostKeys keys,
            HostKeyPolicies policies,
            Decisions decisions,
            States states,
            InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.policies = policies;
        this.decisions = decisions;
        this.states = states;
        this.clock = clock;
    }

    /** What was learned is nothing when the key behind which it was told is trusted no more. */
    void learn(UUID machineId, HostKeyAnnouncement told) {
        Fingerprint trusted = Fingerprint.parse(told.trusted());
        database.inTransaction(tx -> {
            KnownMachine machine = states.require(tx, machineId);
            List<HostKey> ring = keys.of(tx, machineId);
            if (trusts(ring, told, trusted) && policies.ruling(tx, machineId, null).learns()) {
                Decider decider = Decider.learned(trusted);
                List<Case> proven = proven(tx, machine, ring, told);
                if (!proven.isEmpty()) {
                    decisions.decideAll(tx, proven, Decision.APPROVE, decider);
                }
                List<Case> gone = gone(machine, ring, told);
                if (!gone.isEmpty()) {
                    decisions.decideAll(tx, gone, Decision.REJECT, decider);
                }
            }
        });
    }

    /** One that does not name the key that it showed tells of another machine. */
    private static boolean trusts(
            List<HostKey> ring, HostKeyAnnouncement told, Fingerprint trusted) {
        return ring.stream().noneMatch(HostKey::changed)
                && ring.stream()
                        .anyMatch(key -> key.approved() && key.fingerprint().equals(trusted))
                && named(told).contains(trusted);
    }

    private static Set<Fingerprint> named(HostKeyAnnouncement told) {
        Set<Fingerprint> named = new HashSet<>();
        told.keys().forEach(key -> named.add(Fingerprint.parse(key.fingerprint())));
        return named;
    }

    private List<Case> proven(
            Tx tx, KnownMachine machine, List<HostKey> ring, HostKeyAnnouncement told) {
        Instant now = clock.instant();
        List<Addition> additions = new ArrayList<>();
        List<Case> proven = new ArrayList<>();
        Set<Fingerprint> seen = new HashSet<>();
        for (Named named : told.keys()) {
            Fingerprint fingerprint = Fingerprint.parse(named.fingerprint());
            if (!named.proven() || !seen.add(fingerprint)) {
                continue;
            }
            Optional<HostKey> known =
                    ring.stream().filter(key -> key.same(named.keyType(), fingerprint)).findFirst();
            if (known.isEmpty()) {
                HostKeySighting sighting = sighting(told, named);
                HostKey key = HostKey.fresh(sighting, HostKeyVerdict.UNKNOWN, now);
                additions.add(new Addition(machine.id(), sighting, key));
                proven.add(new Case(machine, key, true));
            } else if (learnable(known.get())) {
                proven.add(new Case(machine, known.get(), true));
            }
        }
        keys.addAll(tx, additions);
        return proven;
    }

    /** What a person rejected stays rejected; one that the machine took back may come again. */
    private static boolean learnable(HostKey key) {
        return !key.approved() && (!key.rejected() || key.retired());
    }

    private static HostKeySighting sighting(HostKeyAnnouncement told, Named named) {
        return new HostKeySighting(
                told.hostname(),
                told.port(),
                named.keyType(),
                named.fingerprint(),
                named.publicKey(),
                null,
                told.jobId());
    }

    private static List<Case> gone(
            KnownMachine machine, List<HostKey> ring, HostKeyAnnouncement told) {
        Set<Fingerprint> named = named(told);
        return ring.stream()
                .filter(HostKey::approved)
                .filter(key -> PublicKeyLine.knows(key.keyType())) // of others nobody was told
                .filter(key -> !named.contains(key.fingerprint()))
                .map(key -> new Case(machine, key, true))
                .toList();
    }
}
