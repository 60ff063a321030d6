package io.sysup.inventory.tag;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label and how many live machines carry it.
 *
 * @param version for If-Match
 */
public record TagCount(UUID id, String name, @Nullable String color, long machines, int version) {
    static TagCount of(Row row) {
        return new TagCount(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("color"),
                row.getLong("machines"),
                row.getInteger("row_version"));
    }
}
