package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
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
        Fingerprint fingerprint = Fingerprint.parse(sighting.fingerprint());
        UUID id = Ids.next();
        tx.update(
                HostKeySql.INSERT,
                id,
                machineId,
                sighting.hostname(),
                sighting.port(),
                sighting.keyType(),
                fingerprint.hex(),
                sighting.keyType() + " " + sighting.publicKey(),
                status,
                seenAt);
        return new HostKey(id, sighting.keyType(), fingerprint, status, seenAt, seenAt, null, null);
    }

    void seenAgain(Tx tx, HostKey key, HostKeySighting sighting, Instant seenAt) {
        tx.update(HostKeySql.SEEN_AGAIN, key.id(), sighting.hostname(), sighting.port(), seenAt);
    }

    HostKey find(Tx tx, UUID machineId, UUID keyId) {
        return of(tx, machineId).stream()
                .filter(key -> key.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The host key " + keyId));
    }

    HostKey decide(
            Tx tx,
            UUID machineId,
            HostKey key,
            Decision decision,
            @Nullable String by,
            Instant at) {
        if (decision == Decision.APPROVE) {
            tx.update(HostKeySql.REPLACE_APPROVED, machineId, key.keyType(), at, by);
        }
        return HostKey.of(
                tx.query(HostKeySql.DECIDE, key.id(), decision.status(), at, by).getFirst());
    }
}
