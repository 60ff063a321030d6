package io.sysup.inventory.credential;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change of all secrets to one key.
 *
 * @param keyId that seals them all in the end
 * @param sealingSince null as long as a replica lacks the key
 * @param resealed credentials that were sealed anew by it
 * @param unreadable those that it cannot open and has to leave as they are
 */
record Rotation(
        UUID id,
        String keyId,
        Instant requestedAt,
        @Nullable String requestedBy,
        @Nullable Instant sealingSince,
        @Nullable Instant finishedAt,
        @Nullable String outcome,
        int resealed,
        int unreadable) {

    static Rotation of(Row row) {
        return new Rotation(
                row.getUUID("id"),
                row.getString("key_id"),
                Columns.instant(row, "requested_at"),
                row.getString("requested_by"),
                Columns.instantOrNull(row, "sealing_since"),
                Columns.instantOrNull(row, "finished_at"),
                row.getString("outcome"),
                row.getInteger("resealed"),
                row.getInteger("unreadable"));
    }

    boolean sealing() {
        return sealingSince != null;
    }

    /** In a word. */
    String state() {
        if (outcome != null) {
            return outcome;
        }
        return sealing() ? "resealing" : "waiting";
    }
}
