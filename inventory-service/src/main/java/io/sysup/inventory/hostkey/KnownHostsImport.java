package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.hostkey.KnownHosts.Line;
import io.sysup.inventory.hostkey.KnownHostsPlan.Match;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Trusts the keys that somebody's OpenSSH trusts already, of machines that are registered. */
@ApplicationScoped
public class KnownHostsImport {
    /** A hashed name is compared by a digest for each machine. */
    private static final long MOST_DIGESTS = 5_000_000;

    /** Of one transaction: the machines are locked meanwhile. */
    private static final int MOST_DECISIONS = 20_000;

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

    KnownHostsResult run(NewKnownHosts wanted, Actor actor) {
        KnownHosts file = KnownHosts.parse(wanted.content());
        List<Match> matches = matches(file);
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

    private List<Match> matches(KnownHosts file) {
        var machines = database.query(HostKeySql.ADDRESSES);
        long hashed = file.lines().stream().filter(Line::hashed).count();
        if (hashed * machines.size() > MOST_DIGESTS) {
            throw tooMany("has too many hashed names for so many machines; import it in parts");
        }
        KnownHosts.Index index = file.index();
        List<Match> matches = new ArrayList<>();
        for (var row : machines) {
            String hostname = row.getString("hostname");
            int port = row.getInteger("port");
            index.of(hostname, port).stream()
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
        Decider decider = Decider.importing(actor);
        KnownHostsPlan plan =
                new KnownHostsPlan(new HashMap<>(keys.of(tx, ids)), decider, clock.instant());
        for (Match match : matches) {
            KnownMachine machine = machines.get(match.machineId());
            if (machine != null && !machine.deleted()) {
                plan.add(machine, match);
            }
        }
        if (!dryRun && !plan.cases().isEmpty()) {
            keys.addAll(tx, plan.additions());
            decisions.decideAll(tx, plan.cases(), Decision.APPROVE, decider);
        }
        return plan.taken();
    }

    private static ProblemException tooMany(String why) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "content", why);
    }
}
