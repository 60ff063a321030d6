package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of app_settings.
 *
 * @param tag whose machines it is for; empty when it is for all
 */
record ChosenValue(
        String key,
        String tag,
        JsonNode value,
        int version,
        Instant changedAt,
        @Nullable String changedBy) {
    static ChosenValue of(Row row) {
        return new ChosenValue(
                row.getString("key"),
                row.getString("scope_ref"),
                Json.tree(row.getString("value")),
                row.getInteger("row_version"),
                Columns.instant(row, "updated_at"),
                row.getString("updated_by"));
    }

    boolean samePlace(ChosenValue other) {
        return key.equals(other.key) && tag.equals(other.tag);
    }
}
