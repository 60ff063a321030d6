package io.sysup.hermes.audit;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as it is exported. Every component but the last goes into the hash, as the text
 * that the export shows.
 *
 * @param prevHash hash of the row before
 */
public record AuditRow(
        long seq,
        UUID id,
        String at,
        String actor,
        @Nullable String actorLabel,
        String action,
        @Nullable String target,
        @Nullable Integer status,
        String outcome,
        @Nullable String errorKind,
        @Nullable String remoteAddress,
        @Nullable String requestId,
        String details,
        String prevHash,
        String hash) {

    /** The row that the entry becomes behind this head. */
    static AuditRow after(AuditHead head, UUID id, AuditEntry entry) {
        return new AuditRow(
                        head.seq() + 1,
                        id,
                        RowTime.text(entry.at()),
                        KeptText.of(entry.actor().subject()),
                        KeptText.orNull(entry.actor().label()),
                        KeptText.of(entry.action()),
                        KeptText.orNull(entry.target()),
                        entry.status(),
                        entry.outcome().word(),
                        entry.error() == null ? null : KeptText.of(entry.error().word()),
                        KeptText.orNull(entry.address()),
                        KeptText.orNull(entry.requestId()),
                        KeptText.details(entry.details()),
                        head.hash(),
                        "")
                .sealed();
    }

    static AuditRow of(Row row) {
        return new AuditRow(
                row.getLong("seq"),
                row.getUUID("id"),
                RowTime.text(Columns.instant(row, "at")),
                row.getString("actor"),
                row.getString("actor_label"),
                row.getString("action"),
                row.getString("target"),
                row.getInteger("status"),
                row.getString("outcome"),
                row.getString("error_kind"),
                row.getString("remote_address"),
                row.getString("request_id"),
                row.getString("details"),
                row.getString("prev_hash"),
                row.getString("hash"));
    }

    private AuditRow sealed() {
        return new AuditRow(
                seq,
                id,
                at,
                actor,
                actorLabel,
                action,
                target,
                status,
                outcome,
                errorKind,
                remoteAddress,
                requestId,
                details,
                prevHash,
                computedHash());
    }

    String computedHash() {
        return new RowHash()
                .add(seq)
                .add(id)
                .add(at)
                .add(actor)
                .add(actorLabel)
                .add(action)
                .add(target)
                .add(status)
                .add(outcome)
                .add(errorKind)
                .add(remoteAddress)
                .add(requestId)
                .add(details)
                .add(prevHash)
                .hex();
    }

    AuditHead asHead() {
        return new AuditHead(seq, hash, at);
    }

    Instant time() {
        return Instant.parse(at);
    }
}
