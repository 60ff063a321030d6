package io.sysup.inventory.machine;

import io.sysup.contracts.host.MachineNeeds;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a machine as it is shown. What nobody has looked at yet is null, not zero
 * and not false.
 *
 * @param needs what has to be started anew; null when nobody looked, or what was seen is outdated
 * @param needsAt when it was looked for that or for a reboot
 * @param rights what the login may do as root: {@code full}, {@code least_privilege} or {@code
 *     read_only}
 * @param rightsActions that it has the rights for, where it has not all
 * @param rightsOutdated actions whose fixed commands on the machine are another version's
 * @param releaseEnds last day of security updates for the release of the machine
 */
public record StateView(
        String status,
        @Nullable String aptStatus,
        @Nullable Integer updates,
        @Nullable Integer security,
        @Nullable Boolean rebootRequired,
        @Nullable MachineNeeds needs,
        @Nullable Instant needsAt,
        @Nullable Instant lastAnalyzeAt,
        @Nullable UUID runningJobId,
        @Nullable String runningJobKind,
        @Nullable String lastErrorKind,
        @Nullable String lastErrorMessage,
        @Nullable Instant lastErrorAt,
        @Nullable Double rootUsedPercent,
        @Nullable Double memoryUsedPercent,
        int diskWarnings,
        @Nullable Instant metricsAt,
        int hardwareWarnings,
        @Nullable String rights,
        @Nullable List<String> rightsActions,
        @Nullable List<String> rightsOutdated,
        @Nullable Instant rightsCheckedAt,
        Instant updatedAt,
        @Nullable LocalDate releaseEnds) {

    static StateView of(Row row) {
        Instant analyzed = Columns.instantOrNull(row, "apt_last_analyze_at");
        return new StateView(
                row.getString("state_status"),
                row.getString("apt_status"),
                analyzed == null ? null : row.getInteger("apt_updates_count"),
                analyzed == null ? null : row.getInteger("apt_security_count"),
                row.getBoolean("apt_reboot_required"),
                needs(row.getString("needs")),
                Columns.instantOrNull(row, "needs_at"),
                analyzed,
                row.getUUID("running_job_id"),
                row.getString("running_job_kind"),
                row.getString("last_error_kind"),
                row.getString("last_error_message"),
                Columns.instantOrNull(row, "last_error_at"),
                rounded(row.getFloat("root_used_percent")),
                rounded(row.getFloat("memory_used_percent")),
                row.getInteger("disk_warnings_count"),
                Columns.instantOrNull(row, "metrics_last_collected_at"),
                row.getInteger("hardware_warnings_count"),
                row.getString("rights"),
                words(row, "rights_actions"),
                words(row, "rights_outdated"),
                Columns.instantOrNull(row, "rights_checked_at"),
                Columns.instant(row, "state_updated_at"),
                row.getLocalDate("release_ends"));
    }

    private static @Nullable MachineNeeds needs(@Nullable String json) {
        return json == null ? null : Json.read(json, MachineNeeds.class);
    }

    private static @Nullable List<String> words(Row row, String column) {
        String[] words = row.getArrayOfStrings(column);
        return words == null ? null : List.of(words);
    }

    /** A real column holds 45.3 as 45.299999. */
    private static @Nullable Double rounded(@Nullable Float value) {
        return value == null ? null : Math.round(value * 10) / 10.0;
    }
}
