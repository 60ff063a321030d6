package io.sysup.execution.pause;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * While it is there no job of its scope begins.
 *
 * @param subject name of the action, id of the machine; empty for all
 * @param machine name of the machine, of a pause of one
 * @param byStop it belongs to an emergency stop and ends with it
 */
public record Pause(
        UUID id,
        PauseScope scope,
        String subject,
        @Nullable String machine,
        String reason,
        String pausedBy,
        Instant createdAt,
        boolean byStop) {

    static Pause of(Row row) {
        return new Pause(
                row.getUUID("id"),
                PauseScope.of(row.getString("scope")),
                row.getString("subject"),
                row.getString("machine"),
                row.getString("reason"),
                row.getString("paused_by"),
                Columns.instant(row, "created_at"),
                StoppedMachines.isOfStop(row.getUUID("id")));
    }
}
