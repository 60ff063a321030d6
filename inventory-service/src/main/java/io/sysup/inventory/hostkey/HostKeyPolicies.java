package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.network.AddressRange;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of host keys that nobody has decided about. */
@ApplicationScoped
public class HostKeyPolicies {
    private static final int MOST = 200;
    private static final String RANGES = "ranges";

    private final InventoryDatabase database;
    private final InstantSource clock;

    HostKeyPolicies(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    List<HostKeyPolicy> list() {
        return database.query(HostKeyPolicySql.LIST).stream().map(HostKeyPolicy::of).toList();
    }

    /** What holds for the first key of this machine at this address, and for learning. */
    Ruling ruling(Tx tx, UUID machineId, @Nullable String address) {
        List<Row> rows = tx.query(HostKeyPolicySql.OF_MACHINE, machineId);
        return Ruling.of(rows.stream().map(HostKeyPolicy::of).toList(), address);
    }

    /**
     * @param address where a connection would go to; the machine's own address when it is left out
     */
    PolicyTrial trial(UUID machineId, @Nullable String address) {
        Row machine =
                database.first(HostKeyPolicySql.MACHINE, machineId)
                        .orElseThrow(() -> ProblemException.notFound("The machine " + machineId));
        if (address != null && !isAddress(address)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "address", "must be an IP address");
        }
        String hostname = machine.getString("hostname");
        List<HostKeyPolicy> policies =
                database.query(HostKeyPolicySql.OF_MACHINE, machineId).stream()
                        .map(HostKeyPolicy::of)
                        .toList();
        String used = address != null ? address : isAddress(hostname) ? hostname : null;
        return PolicyTrial.of(machineId, machine.getString("name"), used, policies);
    }

    private static boolean isAddress(String text) {
        return AddressRange.parse(text).filter(AddressRange::isOneAddress).isPresent();
    }

    HostKeyPolicy add(NewHostKeyPolicy wish, Actor actor) {
        List<String> ranges = ranges(wish);
        try {
            return database.transaction(tx -> insert(tx, wish, ranges, actor));
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_host_key_policies_name")) {
                throw ProblemException.conflict(
                        "There is a policy " + wish.name() + " already.", "Choose another name.");
            }
            throw e;
        }
    }

    /** As the library writes them. */
    private static List<String> ranges(NewHostKeyPolicy wish) {
        List<String> written = wish.rangesOrNone();
        boolean accepts = wish.firstKey().equals(FirstKey.ACCEPT_FIRST.word());
        if (accepts == written.isEmpty()) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    RANGES,
                    accepts
                            ? "must be given: the networks in which the first key is accepted"
                            : "belongs to accept_first alone");
        }
        return written.stream().map(range -> range(range, wish)).distinct().toList();
    }

    private static String range(String written, NewHostKeyPolicy wish) {
        PolicyRange range =
                PolicyRange.parse(written)
                        .orElseThrow(() ->
                                ProblemException.invalidField(
                                        ErrorKind.VALIDATION,
                                        RANGES,
                                        "must be networks such as 10.0.0.0/24 or fd12:3456::/120, or single addresses"));
        if (range.wide() && !Boolean.TRUE.equals(wish.anyAddress())) {
            throw new ProblemException(
                    400,
                    ErrorKind.VALIDATION,
                    "The range " + range + " holds a large part of all addresses there are.",
                    "Give smaller networks, or say that this is meant: anyAddress, --any-address on the command line.",
                    List.of(new FieldError(RANGES, "is too wide to be accepted unsaid")));
        }
        return range.toString();
    }

    private HostKeyPolicy insert(Tx tx, NewHostKeyPolicy wish, List<String> ranges, Actor actor) {
        tx.update(HostKeyPolicySql.LOCK);
        if (tx.query(HostKeyPolicySql.COUNT).getFirst().getInteger("policies") >= MOST) {
            throw ProblemException.conflict(
                    "There are " + MOST + " policies already.", "Remove those that say the same.");
        }
        HostKeyPolicy added =
                HostKeyPolicy.of(
                        tx.query(
                                        HostKeyPolicySql.INSERT,
                                        Ids.next(),
                                        wish.name(),
                                        wish.tag(),
                                        wish.firstKey(),
                                        ranges.toArray(String[]::new),
                                        wish.learns(),
                                        clock.instant(),
                                        actor.id())
                                .getFirst());
        if (wish.tag() != null && added.tag() == null) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "tag", "is a tag that no machine has ever had");
        }
        return added;
    }

    /** What it approved or rejected stays as it is. */
    void remove(UUID id) {
        if (database.update(HostKeyPolicySql.DELETE, id) == 0) {
            throw ProblemException.notFound("The policy " + id);
        }
    }
}
