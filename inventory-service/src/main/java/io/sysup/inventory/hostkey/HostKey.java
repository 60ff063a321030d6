package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.kit.db.Columns;
import io.sysup.kit.ids.Ids;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key that a machine showed. */
public record HostKey(
        UUID id,
        String keyType,
        Fingerprint fingerprint,
        String status,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static HostKey of(Row row) {
        return new HostKey(
                row.getUUID("id"),
                row.getString("key_type"),
                new Fingerprint(row.getString("fingerprint_sha256")),
                row.getString("status"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("decided_by"));
    }

    /** One that would be stored. */
    static HostKey planned(HostKeySighting sighting, Instant at) {
        return new HostKey(
                Ids.next(),
                sighting.keyType(),
                Fingerprint.parse(sighting.fingerprint()),
                HostKeyVerdict.UNKNOWN,
                at,
                at,
                null,
                null);
    }

    /** As it would be after a person approved it. */
    HostKey approvedOne() {
        return new HostKey(
                id,
                keyType,
                fingerprint,
                HostKeyVerdict.APPROVED,
                firstSeenAt,
                lastSeenAt,
                decidedAt,
                decidedBy);
    }

    boolean approved() {
        return status.equals(HostKeyVerdict.APPROVED);
    }

    boolean rejected() {
        return status.equals(HostKeyVerdict.REJECTED);
    }

    public boolean changed() {
        return status.equals(HostKeyVerdict.CHANGED);
    }

    boolean same(String otherType, Fingerprint other) {
        return keyType.equals(otherType) && fingerprint.equals(other);
    }
}
