package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.inventory.hostkey.Decisions.Case;
import io.sysup.inventory.hostkey.HostKeys.Addition;
import io.sysup.inventory.hostkey.KnownHosts.Line;
import io.sysup.inventory.hostkey.KnownHostsResult.Taken;
import io.sysup.inventory.state.KnownMachine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What becomes of each key of a file; nothing of it is stored yet. */
final class KnownHostsPlan {
    private static final String APPROVED = HostKeyVerdict.APPROVED;
    private static final String REJECTED = HostKeyVerdict.REJECTED;
    private static final String SAME = "same";
    private static final String DIFFERS = "differs";

    private final Map<UUID, List<HostKey>> rings;
    private final Decider decider;
    private final Instant now;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();
    private final Map<HostKey, KnownMachine> approved = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    KnownHostsPlan(Map<UUID, List<HostKey>> rings, Decider decider, Instant now) {
        this.rings = rings;
        this.decider = decider;
        this.now = now;
    }

    void add(KnownMachine machine, Match match) {
        PublicKeyLine line = match.line().key();
        Fingerprint fingerprint = line.fingerprint();
        if (!seen.add(machine.id() + fingerprint.hex())) {
            return;
        }
        List<HostKey> ring = rings.computeIfAbsent(machine.id(), id -> new ArrayList<>());
        Optional<HostKey> same =
                ring.stream().filter(key -> key.same(line.type(), fingerprint)).findFirst();
        String verdict = verdict(ring, same, line.type());
        if (verdict.equals(APPROVED)) {
            HostKey key = same.orElseGet(() -> fresh(match));
            ring.remove(key);
            ring.add(key.decided(Decision.APPROVE, decider, now));
            approved.put(key, machine);
        }
        taken.add(
                new Taken(
                        match.line().number(),
                        machine.id(),
                        machine.name(),
                        line.type(),
                        fingerprint.openSsh(),
                        verdict));
    }

    private HostKey fresh(Match match) {
        HostKeySighting sighting = match.sighting();
        HostKey key = HostKey.fresh(sighting, HostKeyVerdict.UNKNOWN, now);
        additions.add(new Addition(match.machineId(), sighting, key));
        return key;
    }

    List<Taken> taken() {
        return taken;
    }

    List<Addition> additions() {
        return additions;
    }

    /** The keys that are approved by it. */
    List<Case> cases() {
        return approved.entrySet().stream()
                .map(entry -> {
                    KnownMachine machine = entry.getValue();
                    boolean settles =
                            rings.getOrDefault(machine.id(), List.of()).stream()
                                    .noneMatch(HostKey::changed);
                    return new Case(machine, entry.getKey(), settles);
                })
                .toList();
    }

    private static String verdict(List<HostKey> ring, Optional<HostKey> same, String type) {
        if (same.isPresent() && same.get().approved()) {
            return SAME;
        }
        if (same.isPresent() && same.get().rejectedForGood()) {
            return REJECTED;
        }
        boolean another =
                ring.stream().anyMatch(key -> key.approved() && key.keyType().equals(type));
        return another ? DIFFERS : APPROVED;
    }

    /** A line that is of this machine. */
    record Match(Line line, UUID machineId, String hostname, int port) {
        HostKeySighting sighting() {
            PublicKeyLine key = line.key();
            return new HostKeySighting(
                    hostname,
                    port,
                    key.type(),
                    key.fingerprint().openSsh(),
                    key.base64(),
                    null,
                    null);
        }
    }
}
