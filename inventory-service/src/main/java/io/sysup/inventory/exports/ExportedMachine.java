package io.sysup.inventory.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sysup.inventory.fact.KnownFacts;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine as it is exported; an import reads the fields up to {@code chosen}.
 *
 * @param os like the other facts: what somebody chose, else what the machine said
 * @param chosen names of the facts that somebody chose
 * @param updates null when nobody has looked yet
 * @param lastSeen ISO 8601
 * @param way machines that it is reached through; for those who go there themselves
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
    "virtualization",
    "hardwareProfile",
    "chosen",
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
        @Nullable String virtualization,
        @Nullable String hardwareProfile,
        List<String> chosen,
        String status,
        @Nullable Integer updates,
        @Nullable Integer security,
        @Nullable Boolean rebootRequired,
        @Nullable String lastSeen,
        @JsonIgnore List<Hop> way) {

    /** A machine on the way, the first one first. */
    public record Hop(String username, String hostname, int port) {}

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
                row.getString("virtualization"),
                row.getString("hardware_profile"),
                KnownFacts.of(row).chosenWords(),
                row.getString("status"),
                analyzed ? row.getInteger("apt_updates_count") : null,
                analyzed ? row.getInteger("apt_security_count") : null,
                analyzed ? row.getBoolean("apt_reboot_required") : null,
                lastSeen == null ? null : lastSeen.toString(),
                List.of(Json.read(row.getString("way"), Hop[].class)));
    }
}
