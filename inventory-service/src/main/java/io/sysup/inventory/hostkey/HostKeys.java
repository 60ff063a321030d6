package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of machine_host_keys. */
@ApplicationScoped
public class HostKeys {
    private final InventoryDatabase database;

    public HostKeys(InventoryDatabase database) {
        this.database = database;
    }

    public List<HostKey> of(Tx tx, UUID machineId) {
        return of(tx, Set.of(machineId)).getOrDefault(machineId, List.of());
    }

    /** None for a machine that showed none. */
    public Map<UUID, List<HostKey>> of(Tx tx, Set<UUID> machineIds) {
        return tx.query(HostKeySql.OF_MACHINES, (Object) machineIds.toArray(UUID[]::new)).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.getUUID("machine_id"),
                                Collectors.mapping(HostKey::of, Collectors.toList())));
    }

    List<HostKeyView> list(UUID machineId) {
        List<Row> rows = database.query(HostKeySql.LIST, machineId);
        if (rows.isEmpty()) {
            throw ProblemException.notFound("The machine " + machineId);
        }
        return rows.stream()
                .filter(row -> row.getUUID("id") != null)
                .map(HostKey::of)
                .map(HostKeyView::of)
                .toList();
    }

    HostKey add(Tx tx, UUID machineId, HostKeySighting sighting, String status, Instant seenAt) {
        HostKey key = HostKey.fresh(sighting, status, seenAt);
        addAll(tx, List.of(new Addition(machineId, sighting, key)));
        return key;
    }

    /** A key that the machine with this id showed, or is said to have. */
    record Addition(UUID machineId, HostKeySighting sighting, HostKey key) {}

    void addAll(Tx tx, List<Addition> additions) {
        tx.batch(HostKeySql.INSERT, additions.stream().map(HostKeys::row).toList());
    }

    private static @Nullable Object[] row(Addition addition) {
        HostKeySighting sighting = addition.sighting();
        HostKey key = addition.key();
        return new @Nullable Object[] {
            key.id(),
            addition.machineId(),
            sighting.hostname(),
            sighting.port(),
            key.keyType(),
            key.fingerprint().hex(),
            key.keyType() + " " + sighting.publicKey(),
            key.status(),
            key.firstSeenAt()
        };
    }

    void seenAgain(Tx tx, HostKey key, HostKeySighting sighting, Instant seenAt) {
        tx.update(HostKeySql.SEEN_AGAIN, key.id(), sighting.hostname(), sighting.port(), seenAt);
    }

    /** Nothing where the key is not known any more. */
    void certified(UUID machineId, HostCertificateSeen certificate, Instant seenAt) {
        database.update(
                HostKeySql.CERTIFIED,
                machineId,
                Fingerprint.parse(certificate.fingerprint()).hex(),
                certificate.until(),
                seenAt);
    }

    HostKey find(Tx tx, UUID machineId, UUID keyId) {
        return of(tx, machineId).stream()
                .filter(key -> key.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The host key " + keyId));
    }

    /** What was approved of this type is so no more. */
    void replaceApproved(Tx tx, UUID machineId, HostKey by, Decider decider, Instant at) {
        tx.update(
                HostKeySql.REPLACE_APPROVED,
                machineId,
                by.keyType(),
                at,
                decider.actor().id(),
                decider.origin().word());
    }

    HostKey decide(Tx tx, HostKey key, Decision decision, Decider decider, Instant at) {
        return HostKey.of(
                tx.query(
                                HostKeySql.DECIDE,
                                key.id(),
                                decision.status(),
                                at,
                                decider.actor().id(),
                                decider.origin().word())
                        .getFirst());
    }

    void decideAll(
            Tx tx, List<Decisions.Case> cases, Decision decision, Decider decider, Instant at) {
        tx.send(
                HostKeySql.DECIDE_ALL,
                cases.stream().map(one -> one.key().id()).toArray(UUID[]::new),
                decision.status(),
                at,
                decider.actor().id(),
                decider.origin().word());
    }
}
