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
        @Nullable String decidedBy,
        @Nullable String origin,
        @Nullable Instant certifiedUntil) {

    static HostKey of(Row row) {
        return new HostKey(
                row.getUUID("id"),
                row.getString("key_type"),
                new Fingerprint(row.getString("fingerprint_sha256")),
                row.getString("status"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instantOrNull(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("origin"),
                Columns.instantOrNull(row, "certified_until"));
    }

    /** One that was not there before. */
    static HostKey fresh(HostKeySighting sighting, String status, Instant at) {
        return new HostKey(
                Ids.next(),
                sighting.keyType(),
                Fingerprint.parse(sighting.fingerprint()),
                status,
                at,
                at,
                null,
                null,
                null,
                null);
    }

    /** As it is after this decision. */
    HostKey decided(Decision decision, Decider decider, Instant at) {
        return new HostKey(
                id,
                keyType,
                fingerprint,
                decision.status(),
                firstSeenAt,
                lastSeenAt,
                at,
                decider.actor().id(),
                decider.origin().word(),
                certifiedUntil);
    }

    boolean approved() {
        return status.equals(HostKeyVerdict.APPROVED);
    }

    boolean rejected() {
        return status.equals(HostKeyVerdict.REJECTED);
    }

    /** A policy that wants to be asked by nobody rejects what a signer or a person may approve. */
    boolean rejectedForGood() {
        return rejected() && !Origin.POLICY.word().equals(origin);
    }

    /** The machine said that it has this one no more. */
    boolean retired() {
        return rejected() && Origin.LEARNED.word().equals(origin);
    }

    public boolean changed() {
        return status.equals(HostKeyVerdict.CHANGED);
    }

    boolean same(String otherType, Fingerprint other) {
        return keyType.equals(otherType) && fingerprint.equals(other);
    }
}
