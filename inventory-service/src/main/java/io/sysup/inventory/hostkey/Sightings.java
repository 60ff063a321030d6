package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Severity;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Machines show host keys; tells what is to be thought of them. */
@ApplicationScoped
public class Sightings {
    private final InventoryDatabase database;
    private final HostKeys keys;
    private final HostSigners signers;
    private final HostKeyPolicies policies;
    private final Decisions decisions;
    private final HostKeyNews news;
    private final States states;
    private final InstantSource clock;

    public Sightings(
            InventoryDatabase database,
            HostKeys keys,
            HostSigners signers,
            HostKeyPolicies policies,
            Decisions decisions,
            HostKeyNews news,
            States states,
            InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.signers = signers;
        this.policies = policies;
        this.decisions = decisions;
        this.news = news;
        this.states = states;
        this.clock = clock;
    }

    public HostKeyVerdict record(UUID machineId, HostKeySighting sighting, Actor actor) {
        Fingerprint fingerprint = Fingerprint.parse(sighting.fingerprint());
        return database.transaction(tx -> {
            KnownMachine machine = states.require(tx, machineId);
            KeyRing ring = new KeyRing(keys.of(tx, machineId));
            Optional<HostKey> known = ring.find(sighting.keyType(), fingerprint);
            known.ifPresent(key -> keys.seenAgain(tx, key, sighting, clock.instant()));
            Optional<Decider> voucher = signers.voucher(tx, machineId, sighting.signer());
            if (voucher.isPresent() && known.filter(HostKey::rejectedForGood).isEmpty()) {
                return vouchedFor(tx, machine, known, sighting, voucher.get());
            }
            return known.map(key -> new HostKeyVerdict(ring.verdict(key)))
                    .orElseGet(() -> firstSeen(tx, machine, ring, sighting, actor));
        });
    }

    /** Another key that nobody has decided about still is in the way. */
    private HostKeyVerdict vouchedFor(
            Tx tx,
            KnownMachine machine,
            Optional<HostKey> known,
            HostKeySighting sighting,
            Decider voucher) {
        HostKey key =
                known.orElseGet(() ->
                        keys.add(
                                tx,
                                machine.id(),
                                sighting,
                                HostKeyVerdict.UNKNOWN,
                                clock.instant()));
        HostKey approved = decisions.decide(tx, machine, key, Decision.APPROVE, voucher);
        return new HostKeyVerdict(new KeyRing(keys.of(tx, machine.id())).verdict(approved));
    }

    private HostKeyVerdict firstSeen(
            Tx tx, KnownMachine machine, KeyRing ring, HostKeySighting sighting, Actor actor) {
        Instant now = clock.instant();
        HostKey key = keys.add(tx, machine.id(), sighting, ring.statusOfNew(), now);
        if (key.changed()) {
            String message = "The machine shows another host key: " + shown(key);
            states.save(tx, machine, machine.feeds().hostKeyChanged(now, key.id(), message));
            tell(tx, machine, key, sighting, actor, message);
            return new HostKeyVerdict(key.status());
        }
        tell(tx, machine, key, sighting, actor, "First host key seen: " + shown(key));
        return new HostKeyVerdict(ruled(tx, machine, ring, key, sighting).status());
    }

    /** A machine that showed a key before has had its chance to be accepted unasked. */
    private HostKey ruled(
            Tx tx, KnownMachine machine, KeyRing ring, HostKey key, HostKeySighting sighting) {
        Ruling ruling = policies.ruling(tx, machine.id(), sighting.address());
        Optional<Decision> decision =
                switch (ruling.firstKey()) {
                    case ACCEPT_FIRST ->
                            ring.keys().isEmpty()
                                    ? Optional.of(Decision.APPROVE)
                                    : Optional.empty();
                    case ASK -> Optional.empty();
                    case NEVER -> Optional.of(Decision.REJECT);
                };
        return decision.map(what ->
                        decisions.decide(
                                tx, machine, key, what, Decider.policy(ruling.by().orElseThrow())))
                .orElse(key);
    }

    private static String shown(HostKey key) {
        return key.keyType() + " " + key.fingerprint().openSsh();
    }

    private void tell(
            Tx tx,
            KnownMachine machine,
            HostKey key,
            HostKeySighting sighting,
            Actor actor,
            String message) {
        String change =
                key.changed() ? MachineChanged.HOST_KEY_CHANGED : MachineChanged.HOST_KEY_SEEN;
        Happening happening =
                Happening.of(machine.id(), machine.name(), change, actor, message)
                        .severe(key.changed() ? Severity.ERROR : Severity.WARNING)
                        .during(sighting.jobId());
        news.tell(tx, List.of(new HostKeyNews.News(machine, key, change, happening)));
    }
}
