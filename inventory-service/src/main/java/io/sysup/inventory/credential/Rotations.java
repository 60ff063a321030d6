package io.sysup.inventory.credential;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Queries;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.start.StartRefusal;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The changes of the key that seals. Each step is one transaction that holds the sealing key, and
 * each can be taken again by another replica or after a crash.
 */
@Singleton
class Rotations {
    private final InventoryDatabase database;
    private final Keys keys;
    private final SealingKey sealingKey;
    private final Holders holders;
    private final InstantSource clock;

    Rotations(
            InventoryDatabase database,
            Keys keys,
            SealingKey sealingKey,
            Holders holders,
            InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.sealingKey = sealingKey;
        this.holders = holders;
        this.clock = clock;
    }

    Optional<Rotation> unfinished(Queries queries) {
        return queries.query(RotationSql.UNFINISHED).stream().map(Rotation::of).findFirst();
    }

    List<Rotation> latest() {
        return database.query(RotationSql.LATEST).stream().map(Rotation::of).toList();
    }

    /** Begins one; asked for twice it goes on with the one that was begun. */
    void request(Actor actor) {
        database.inTransaction(tx -> {
            String sealing = sealingKey.lock(tx).orElseThrow();
            Optional<Rotation> begun = unfinished(tx);
            if (keys.source().ours() && begun.filter(this::possible).isPresent()) {
                return;
            }
            keys.reread(() -> needed(tx));
            String target = target(tx, sealing, actor);
            if (begun.isEmpty() || !begun.get().keyId().equals(target)) {
                tx.update(RotationSql.SUPERSEDE, clock.instant());
                tx.update(
                        RotationSql.REQUEST,
                        Ids.next(),
                        target,
                        clock.instant(),
                        actor.id(),
                        target.equals(sealing) ? clock.instant() : null);
            }
        });
    }

    /** Not when the keyset was restored from a copy that is older than the rotation. */
    private boolean possible(Rotation rotation) {
        return keys.boxFor(rotation.keyId()).holds(rotation.keyId());
    }

    /**
     * A key that was added before a crash, or by the one whom the keyset belongs to, comes first.
     */
    private String target(Tx tx, String sealing, Actor actor) {
        String primary = keys.box().primaryKeyId();
        if (!primary.equals(sealing)) {
            return primary;
        }
        if (keys.source().ours()) {
            String added = changed(keys::add);
            know(tx, Set.of(added), actor);
            return added;
        }
        if (count(tx, RotationSql.SEALED_OTHERWISE, sealing) > 0) {
            return sealing;
        }
        throw ProblemException.conflict(
                "The primary key of the keyset in "
                        + keys.source().name()
                        + " seals all secrets already, and this service may not change that keyset.",
                "Add a key to it, give it to all replicas, make the key its primary one, then ask again.");
    }

    /** Ids of the keys without which something could not be opened, now or soon. */
    Set<String> needed(Queries queries) {
        return queries.query(RotationSql.NEEDED).stream()
                .map(row -> row.getString("key_id"))
                .collect(Collectors.toSet());
    }

    private static <T> T changed(Supplier<T> change) {
        try {
            return change.get();
        } catch (StartRefusal e) {
            throw ProblemException.conflict(e.failure().message(), e.failure().remedy());
        } catch (UncheckedIOException e) {
            throw ProblemException.unavailable(
                    "The keyset file cannot be written: " + e.getMessage() + ".",
                    "Check the rights of its folder and the free space; nothing was changed.");
        }
    }

    /** Notes that these keys are there. */
    void know(Queries queries, Set<String> keyIds, Actor actor) {
        keyIds.forEach(keyId ->
                queries.query(
                        RotationSql.KNOW_KEY,
                        keyId,
                        keys.box().canary(keyId),
                        clock.instant(),
                        actor.id()));
    }

    /** Lets the key seal when all replicas have it; true when it does. */
    boolean seal(Rotation rotation) {
        return database.transaction(tx -> {
            sealingKey.lock(tx);
            boolean everywhere = holders.lacking(tx, rotation.keyId()).isEmpty();
            if (everywhere
                    && tx.update(RotationSql.BEGIN_SEALING, rotation.id(), clock.instant()) > 0) {
                sealingKey.become(tx, rotation.keyId());
                return true;
            }
            return false;
        });
    }

    /** Ends it when no secret is sealed otherwise; true when it is over. */
    boolean finish(Rotation rotation, int unreadable) {
        return database.transaction(tx -> {
            sealingKey.lock(tx);
            if (count(tx, RotationSql.SEALED_OTHERWISE, rotation.keyId()) > 0) {
                tx.update(RotationSql.LEAVE_OUT, rotation.id(), unreadable);
                return false;
            }
            tx.update(RotationSql.FINISH, rotation.id(), clock.instant());
            return true;
        });
    }

    /** Takes a key out of the keyset for good, when nothing is sealed with it. */
    void retire(String keyId, Actor actor) {
        database.inTransaction(tx -> {
            String sealing = sealingKey.lock(tx).orElseThrow();
            if (!keys.box().holds(keyId)) {
                throw ProblemException.notFound("The key " + keyId);
            }
            refuseLoss(tx, keyId, sealing);
            if (!keys.source().ours()) {
                throw ProblemException.conflict(
                        "This service may not change the keyset in " + keys.source().name() + ".",
                        "No secret is sealed with the key " + keyId + ": take it out yourself.");
            }
            changed(() -> {
                keys.remove(keyId);
                return keyId;
            });
            tx.update(RotationSql.RETIRE_KEY, keyId, clock.instant(), actor.id());
        });
    }

    private void refuseLoss(Tx tx, String keyId, String sealing) {
        if (keyId.equals(sealing) || keyId.equals(keys.box().primaryKeyId())) {
            throw ProblemException.conflict(
                    "The key " + keyId + " seals new secrets.",
                    "Change to another one first: `sysup secret rotate`.");
        }
        long sealed = count(tx, RotationSql.SEALED_WITH, keyId);
        if (sealed > 0) {
            throw ProblemException.conflict(
                    sealed + " stored credentials are sealed with the key " + keyId + ".",
                    "Seal them with another one first: `sysup secret rotate`.");
        }
    }

    long count(Queries queries, String sql, String keyId) {
        return queries.query(sql, keyId).getFirst().getLong("credentials");
    }
}
