package io.sysup.inventory.exports;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine as it is exported; the first seven fields are what an import reads.
 *
 * @param updates null when nobody has looked yet
 * @param lastSeen ISO 8601
 */
@JsonPropertyOrder({
    "name",
    "hostname",
    "port",
    "username",
    "kind",
    "tags",
    "jump",
    "os",
    "osVersion",
    "codename",
    "arch",
    "status",
    "updates",
    "security",
    "rebootRequired",
    "lastSeen"
})
public record ExportedMachine(
        String name,
        String hostname,
        int port,
        String username,
        String kind,
        List<String> tags,
        @Nullable String jump,
        String os,
        @Nullable String osVersion,
        @Nullable String codename,
        @Nullable String arch,
        String status,
        @Nullable Integer updates,
        @Nullable Integer security,
        @Nullable Boolean rebootRequired,
        @Nullable String lastSeen) {
    static ExportedMachine of(Row row) {
        boolean analyzed = row.getBoolean("analyzed");
        var lastSeen = Columns.instantOrNull(row, "last_seen_at");
        return new ExportedMachine(
                row.getString("name"),
                row.getString("hostname"),
                row.getInteger("port"),
                row.getString("username"),
                row.getString("machine_kind"),
                List.of(row.getArrayOfStrings("tags")),
                row.getString("jump"),
                row.getString("os_family"),
                row.getString("os_version"),
                row.getString("os_codename"),
                row.getString("arch"),
                row.getString("status"),
                analyzed ? row.getInteger("apt_updates_count") : null,
                analyzed ? row.getInteger("apt_security_count") : null,
                analyzed ? row.getBoolean("apt_reboot_required") : null,
                lastSeen == null ? null : lastSeen.toString());
    }
}
