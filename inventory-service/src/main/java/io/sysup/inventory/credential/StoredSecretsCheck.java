package io.sysup.inventory.credential;

import io.quarkus.runtime.StartupEvent;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.start.StartRefusal;
import io.vertx.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Refuses to start when stored secrets are not protected by the keys at hand. */
@ApplicationScoped
class StoredSecretsCheck {
    /** After the migrations, before anything is served. */
    private static final int AFTER_MIGRATIONS = 3000;

    private static final String GIVE_THE_RIGHT_ONE =
            "Give the keyset that sealed them, or restore it from a backup; without it those credentials have to be deleted and stored again.";

    private final InventoryDatabase database;
    private final Keys keys;
    private final SealingKey sealingKey;
    private final Holders holders;
    private final Rotations rotations;

    StoredSecretsCheck(
            InventoryDatabase database,
            Keys keys,
            SealingKey sealingKey,
            Holders holders,
            Rotations rotations) {
        this.database = database;
        this.keys = keys;
        this.sealingKey = sealingKey;
        this.holders = holders;
        this.rotations = rotations;
    }

    void check(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        List<Row> inUse = database.query(CredentialSql.KEYS_IN_USE);
        keys.open(!inUse.isEmpty());
        inUse.forEach(this::check);
        checkCanaries();
        rotations.know(database, keys.box().keyIds(), Actor.INVENTORY);
        // Before the sealing key is looked at: from now on it is not changed to one we lack.
        holders.say(keys.box().keyIds());
        database.inTransaction(tx -> checkSealingKey(tx, inUse.isEmpty()));
    }

    private void check(Row row) {
        if (row.getLong("plain") > 0) {
            throw new StartRefusal(
                    ErrorKind.SECRETS_IN_CLEAR,
                    row.getLong("plain") + " stored credentials are not encrypted.",
                    "Delete them from inventory.machine_credentials and store them again after the start.",
                    null);
        }
        String keyId = row.getString("key_id");
        if (!keys.box().holds(keyId)) {
            throw wrong(
                    row.getLong("credentials")
                            + " stored credentials were encrypted with the key "
                            + keyId
                            + ", which is not in the keyset in "
                            + keys.source().name()
                            + ".");
        }
    }

    /** A key has an id by chance: another one may have the same. */
    private void checkCanaries() {
        SecretBox box = keys.box();
        database.query(RotationSql.CANARIES, (Object) box.keyIds().toArray(String[]::new))
                .forEach(row -> {
                    String keyId = row.getString("key_id");
                    if (!box.opensCanary(keyId, row.getBuffer("canary"))) {
                        throw wrong(
                                "The key "
                                        + keyId
                                        + " in "
                                        + keys.source().name()
                                        + " is another one than the key with this id that sealed secrets here.");
                    }
                });
    }

    private void checkSealingKey(Tx tx, boolean nothingStored) {
        Optional<String> sealing = sealingKey.lock(tx);
        if (sealing.isEmpty()) {
            sealingKey.begin(tx, keys.box().primaryKeyId());
        } else if (!keys.box().holds(sealing.get())) {
            if (!nothingStored) {
                throw wrong(
                        "New secrets are sealed with the key "
                                + sealing.get()
                                + ", which is not in the keyset in "
                                + keys.source().name()
                                + ".");
            }
            sealingKey.become(tx, keys.box().primaryKeyId());
        }
    }

    private static StartRefusal wrong(String message) {
        return new StartRefusal(ErrorKind.KEYSET_WRONG, message, GIVE_THE_RIGHT_ONE, null);
    }
}
