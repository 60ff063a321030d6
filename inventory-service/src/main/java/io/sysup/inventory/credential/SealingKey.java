package io.sysup.inventory.credential;

import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Which key seals new secrets. It is one for all replicas, and is changed only when all of them
 * have the other one: what is sealed here can be opened everywhere at once.
 */
@Singleton
class SealingKey {
    private final Keys keys;
    private final InstantSource clock;

    SealingKey(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The keys, of which the right one seals; it stays the right one until the transaction ends.
     */
    SecretBox box(Tx tx) {
        String keyId = tx.first(RotationSql.SEALING_KEY).orElseThrow().getString("key_id");
        SecretBox box = keys.boxFor(keyId);
        if (!box.holds(keyId)) {
            throw ProblemException.unavailable(
                    "This replica does not have the key " + keyId + " yet, which seals secrets.",
                    "Give it the keyset that the others have; `sysup secret status` tells which.");
        }
        return box.sealingWith(keyId);
    }

    /** Waits for those who are sealing, and makes others wait; empty before the first start. */
    Optional<String> lock(Tx tx) {
        return tx.first(RotationSql.LOCK_SEALING_KEY).map(row -> row.getString("key_id"));
    }

    /** Does nothing when there is one already. */
    void begin(Tx tx, String keyId) {
        tx.update(RotationSql.FIRST_SEALING_KEY, keyId, clock.instant());
    }

    /** Only after {@link #lock}. */
    void become(Tx tx, String keyId) {
        tx.update(RotationSql.SEAL_WITH, keyId, clock.instant());
    }
}
