package io.sysup.inventory.credential;

import io.quarkus.runtime.StartupEvent;
import io.sysup.inventory.InventoryDatabase;
import io.vertx.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start when stored secrets are not protected by the keys at hand. */
@ApplicationScoped
class StoredSecretsCheck {
    /** After the migrations, before anything is served. */
    private static final int AFTER_MIGRATIONS = 3000;

    private final InventoryDatabase database;
    private final Credentials credentials;

    StoredSecretsCheck(InventoryDatabase database, Credentials credentials) {
        this.database = database;
        this.credentials = credentials;
    }

    void check(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        database.query(CredentialSql.KEYS_IN_USE).forEach(this::check);
    }

    private void check(Row row) {
        if (row.getLong("plain") > 0) {
            throw new KeysetMissing(
                    row.getLong("plain")
                            + " stored credentials are not encrypted: set them anew before the service starts.",
                    null);
        }
        String keyId = row.getString("key_id");
        if (!credentials.box().keyIds().contains(keyId)) {
            throw new KeysetMissing(
                    row.getLong("credentials")
                            + " stored credentials were encrypted with the key "
                            + keyId
                            + ", which is not in the keyset at hand. Give the keyset that holds it.",
                    null);
        }
    }
}
