package io.sysup.inventory.setting;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a setting from what to what.
 *
 * @param tag whose machines it was for; null when for all
 * @param before null when nobody had chosen a value
 * @param after null when it was reset
 */
public record SettingChange(
        UUID id,
        Instant at,
        @Nullable String actorType,
        @Nullable String actorId,
        @Nullable Object tag,
        @Nullable Object before,
        @Nullable Object after) {

    static SettingChange of(Row row) {
        Map<String, Object> payload = Json.object(row.getString("payload"));
        return new SettingChange(
                row.getUUID("id"),
                Columns.instant(row, "created_at"),
                row.getString("actor_type"),
                row.getString("actor_id"),
                payload.get("tag"),
                payload.get("before"),
                payload.get("after"));
    }
}
