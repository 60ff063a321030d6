package io.sysup.inventory.credential;

import java.util.UUID;

/** A stored secret was altered, moved, or sealed with a key that we do not have. */
final class UnreadableSecret extends RuntimeException {
    UnreadableSecret(SecretColumn column, UUID machineId, Exception cause) {
        super(column.column() + " of the machine " + machineId + " cannot be decrypted.", cause);
    }
}
