package io.sysup.inventory.factsheet;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a machine now; no secret of it.
 *
 * @param updates null when nobody has looked yet, like the other facts of its packages
 */
public record FactSheet(
        UUID id,
        String name,
        String hostname,
        @Nullable String osFamily,
        @Nullable String osVersion,
        @Nullable String osCodename,
        String kind,
        boolean disabled,
        String status,
        @Nullable Integer updates,
        @Nullable Integer security,
        @Nullable Boolean rebootRequired,
        @Nullable Instant lastSeenAt,
        @Nullable Instant lastAnalyzeAt,
        @Nullable String lastErrorKind,
        @Nullable String lastErrorMessage,
        @Nullable Double rootUsedPercent) {

    static final String SELECT =
            """
            select m.id, m.name, m.hostname, m.os_family, m.os_version, m.os_codename, m.machine_kind,
                m.status = 'disabled' as disabled, m.last_seen_at, s.status, s.apt_updates_count, s.apt_security_count,
                s.apt_reboot_required, s.apt_last_analyze_at, s.last_error_kind, s.last_error_message, s.root_used_percent
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            order by m.id limit %s
            """;

    static FactSheet of(Row row) {
        Instant analyzed = Columns.instantOrNull(row, "apt_last_analyze_at");
        Float used = row.getFloat("root_used_percent");
        return new FactSheet(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("hostname"),
                row.getString("os_family"),
                row.getString("os_version"),
                row.getString("os_codename"),
                row.getString("machine_kind"),
                row.getBoolean("disabled"),
                row.getString("status"),
                analyzed == null ? null : row.getInteger("apt_updates_count"),
                analyzed == null ? null : row.getInteger("apt_security_count"),
                row.getBoolean("apt_reboot_required"),
                Columns.instantOrNull(row, "last_seen_at"),
                analyzed,
                row.getString("last_error_kind"),
                row.getString("last_error_message"),
                used == null ? null : Math.round(used * 10) / 10.0);
    }
}
