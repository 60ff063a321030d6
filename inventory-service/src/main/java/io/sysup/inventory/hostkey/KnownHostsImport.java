package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.hostkey.KnownHosts.Line;
import io.sysup.inventory.hostkey.KnownHostsResult.SkippedLine;
import io.sysup.inventory.hostkey.KnownHostsResult.Taken;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Trusts the keys that somebody's OpenSSH trusts already, of machines that are registered. */
@ApplicationScoped
public class KnownHostsImport {
    /** A hashed name is compared by a digest for each machine. */
    private static final long MOST_DIGESTS = 5_000_000;

    /** Each decision is told to others by itself, so one transaction takes no more. */
    private static final int MOST_DECISIONS = 2_000;

    private static final String APPROVED = HostKeyVerdict.APPROVED;
    private static final String REJECTED = HostKeyVerdict.REJECTED;
    private static final String SAME = "same";
    private static final String DIFFERS = "differs";

    private final InventoryDatabase database;
    private final HostKeys keys;
    private final Decisions decisions;
    private final States states;
    private final InstantSource clock;

    KnownHostsImport(
            InventoryDatabase database,
            HostKeys keys,
            Decisions decisions,
            States states,
            InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.decisions = decisions;
        this.states = states;
        this.clock = clock;
    }

    private record Match(Line line, UUID machineId, String hostname, int port) {}

    KnownHostsResult run(NewKnownHosts wanted, Actor actor) {
        KnownHosts file = KnownHosts.parse(wanted.content());
        List<Match> matches = matches(file.lines());
        Set<Integer> used = new HashSet<>();
        matches.forEach(match -> used.add(match.line().number()));
        List<Taken> taken =
                matches.isEmpty()
                        ? List.of()
                        : database.transaction(tx -> take(tx, matches, wanted.dryRun(), actor));
        return new KnownHostsResult(
                wanted.dryRun(),
                file.lines().size(),
                file.lines().size() - used.size(),
                taken,
                file.skipped().stream()
                        .map(line -> new SkippedLine(line.line(), line.reason()))
                        .toList());
    }

    private List<Match> matches(List<Line> lines) {
        var machines = database.query(HostKeySql.ADDRESSES);
        long hashed = lines.stream().filter(Line::hashed).count();
        if (hashed * machines.size() > MOST_DIGESTS) {
            throw tooMany("has too many hashed names for so many machines; import it in parts");
        }
        List<Match> matches = new ArrayList<>();
        for (var row : machines) {
            String hostname = row.getString("hostname");
            int port = row.getInteger("port");
            lines.stream()
                    .filter(line -> line.isOf(hostname, port))
                    .map(line -> new Match(line, row.getUUID("id"), hostname, port))
                    .forEach(matches::add);
        }
        if (matches.size() > MOST_DECISIONS) {
            throw tooMany(
                    "holds more than " + MOST_DECISIONS + " keys of machines; import it in parts");
        }
        return matches;
    }

    private List<Taken> take(Tx tx, List<Match> matches, boolean dryRun, Actor actor) {
        Set<UUID> ids = matches.stream().map(Match::machineId).collect(Collectors.toSet());
        Map<UUID, KnownMachine> machines = states.lock(tx, ids);
        Map<UUID, List<HostKey>> known = keys.of(tx, ids);
        List<Taken> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Match match : matches) {
            KnownMachine machine = machines.get(match.machineId());
            Fingerprint fingerprint = match.line().key().fingerprint();
            if (machine == null
                    || machine.deleted()
                    || !seen.add(match.machineId() + fingerprint.hex())) {
                continue;
            }
            List<HostKey> ring = known.computeIfAbsent(machine.id(), id -> new ArrayList<>());
            String type = match.line().key().type();
            Optional<HostKey> same =
                    ring.stream().filter(key -> key.same(type, fingerprint)).findFirst();
            String verdict = verdict(ring, same, type);
            if (verdict.equals(APPROVED)) {
                HostKey key = same.orElseGet(() -> fresh(tx, match, dryRun));
                ring.remove(key);
                ring.add(
                        dryRun
                                ? key.approvedOne()
                                : decisions.decide(tx, machine, key, Decision.APPROVE, actor));
            }
            taken.add(
                    new Taken(
                            match.line().number(),
                            machine.id(),
                            machine.name(),
                            type,
                            fingerprint.openSsh(),
                            verdict));
        }
        return taken;
    }

    private static String verdict(List<HostKey> ring, Optional<HostKey> same, String type) {
        if (same.isPresent() && same.get().approved()) {
            return SAME;
        }
        if (same.isPresent() && same.get().rejected()) {
            return REJECTED;
        }
        boolean another =
                ring.stream().anyMatch(key -> key.approved() && key.keyType().equals(type));
        return another ? DIFFERS : APPROVED;
    }

    private HostKey fresh(Tx tx, Match match, boolean dryRun) {
        PublicKeyLine key = match.line().key();
        HostKeySighting sighting =
                new HostKeySighting(
                        match.hostname(),
                        match.port(),
                        key.type(),
                        key.fingerprint().openSsh(),
                        key.base64(),
                        null,
                        null);
        return dryRun
                ? HostKey.planned(sighting, clock.instant())
                : keys.add(
                        tx, match.machineId(), sighting, HostKeyVerdict.UNKNOWN, clock.instant());
    }

    private static ProblemException tooMany(String why) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "content", why);
    }
}
