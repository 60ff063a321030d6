package io.sysup.inventory.hostkey;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key whose signature over a host key counts as an approval, as it is shown.
 *
 * @param fingerprint as OpenSSH prints it
 * @param publicKey one line, as in a .pub file without its comment
 * @param tag it speaks for the machines with this tag; null when for all
 */
public record HostSigner(
        UUID id,
        String name,
        String keyType,
        String fingerprint,
        String publicKey,
        @Nullable String tag,
        Instant createdAt,
        @Nullable String createdBy) {

    static HostSigner of(Row row) {
        return new HostSigner(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("key_type"),
                new Fingerprint(row.getString("fingerprint_sha256")).openSsh(),
                row.getString("public_key"),
                row.getString("tag"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
