package io.sysup.inventory.machine;

import io.sysup.inventory.fact.Fact;
import io.sysup.inventory.fact.KnownFacts;
import io.sysup.inventory.tag.Tag;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine as it is shown; no secret of it is ever in here.
 *
 * @param jump machine that this one is reached through; null when it is reached straight
 * @param osFamily like the other facts: what a person chose, else what the machine said
 * @param kindByHand a person chose the kind, so a probe does not correct it
 * @param chosen facts that a person chose, by their names here
 * @param observed facts as the machine said them, by their names here; where one differs from what
 *     was chosen, the person is right until somebody takes the machine's word
 * @param credentialStatus {@code ok}, {@code error}, {@code unknown} or {@code missing}
 * @param credentialErrorKind why it was refused when it was tried last
 * @param credentialTestedAt when a job tried it last
 * @param hostKey {@code none}, {@code unknown}, {@code approved}, {@code changed} or {@code
 *     rejected}
 * @param status {@code unknown}, {@code online}, {@code offline}, {@code error} or {@code disabled}
 * @param tileMode how its tile is drawn: {@code compact} or {@code expanded}; null when as all are
 * @param version of the registration, for If-Match; reports of the machine do not raise it
 */
public record MachineView(
        UUID id,
        String name,
        String hostname,
        int port,
        @Nullable Jump jump,
        String username,
        @Nullable String osFamily,
        @Nullable String osVersion,
        @Nullable String osCodename,
        @Nullable String arch,
        String kind,
        boolean kindByHand,
        @Nullable String virtualization,
        @Nullable String hardwareProfile,
        Map<String, String> chosen,
        Map<String, String> observed,
        List<Tag> tags,
        boolean disabled,
        @Nullable String authMethod,
        @Nullable String sudoMode,
        String credentialStatus,
        @Nullable String credentialErrorKind,
        @Nullable Instant credentialTestedAt,
        String hostKey,
        String status,
        @Nullable Instant lastSeenAt,
        @Nullable Instant lastCheckedAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable String tileMode,
        StateView state) {

    /** A machine on the way. */
    public record Jump(UUID id, String name) {
        static @Nullable Jump of(Row row) {
            UUID id = row.getUUID("jump_machine_id");
            return id == null ? null : new Jump(id, row.getString("jump_name"));
        }
    }

    static MachineView of(Row row) {
        String credentialStatus = row.getString("credential_status");
        String status = row.getString("status");
        KnownFacts facts = KnownFacts.of(row);
        return new MachineView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("hostname"),
                row.getInteger("port"),
                Jump.of(row),
                row.getString("username"),
                row.getString("os_family"),
                row.getString("os_version"),
                row.getString("os_codename"),
                row.getString("arch"),
                row.getString("machine_kind"),
                facts.chosen().containsKey(Fact.KIND),
                row.getString("virtualization"),
                row.getString("hardware_profile"),
                KnownFacts.byWord(facts.chosen()),
                KnownFacts.byWord(facts.observed()),
                List.of(Json.read(row.getString("tags"), Tag[].class)),
                status.equals("disabled"),
                row.getString("auth_method"),
                row.getString("sudo_mode"),
                credentialStatus == null ? "missing" : credentialStatus,
                row.getString("credential_error_kind"),
                Columns.instantOrNull(row, "credential_tested_at"),
                row.getString("host_key"),
                status,
                Columns.instantOrNull(row, "last_seen_at"),
                Columns.instantOrNull(row, "last_checked_at"),
                row.getInteger("row_version"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "deleted_at"),
                row.getString("tile_mode"),
                StateView.of(row));
    }
}
