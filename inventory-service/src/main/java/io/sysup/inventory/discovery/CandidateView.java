package io.sysup.inventory.discovery;

import io.sysup.inventory.hostkey.Fingerprint;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host that was found, as it is shown. What it says of itself is proven by nothing.
 *
 * @param service the first line it said, with only printable ASCII left
 * @param ssh whether that line is the one of an SSH server
 * @param fingerprint of its host key, as OpenSSH prints it
 * @param known the machine that has this address and port, or this host key
 * @param decision {@code new}, {@code added} or {@code ignored}
 */
public record CandidateView(
        UUID id,
        UUID scan,
        String host,
        int port,
        @Nullable String service,
        boolean ssh,
        @Nullable String reverseDns,
        @Nullable String keyType,
        @Nullable String fingerprint,
        @Nullable Known known,
        String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant foundAt) {

    /** A registered machine. */
    public record Known(UUID id, String name) {
        static @Nullable Known of(Row row) {
            UUID id = row.getUUID("known_id");
            return id == null ? null : new Known(id, row.getString("known_name"));
        }
    }

    static CandidateView of(Row row) {
        String service = row.getString("service");
        String hex = row.getString("host_key_fingerprint");
        return new CandidateView(
                row.getUUID("id"),
                row.getUUID("scan_id"),
                row.getString("host"),
                row.getInteger("port"),
                service,
                new Knock.Answer(service).ssh(),
                row.getString("reverse_dns"),
                row.getString("host_key_type"),
                hex == null ? null : new Fingerprint(hex).openSsh(),
                Known.of(row),
                row.getString("decision"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"),
                Columns.instant(row, "created_at"));
    }
}
