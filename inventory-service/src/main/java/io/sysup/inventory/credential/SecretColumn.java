package io.sysup.inventory.credential;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a secret is stored. A ciphertext opens only in the column and row it was made for. */
enum SecretColumn {
    PASSWORD("enc_password"),
    SUDO_PASSWORD("enc_sudo_password"),
    PRIVATE_KEY("enc_private_key"),
    KEY_PASSPHRASE("enc_key_passphrase");

    private static final String TABLE = "inventory.machine_credentials.";

    private final String column;

    SecretColumn(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    byte[] associatedData(UUID machineId) {
        return (TABLE + column + ":" + machineId).getBytes(StandardCharsets.UTF_8);
    }
}
