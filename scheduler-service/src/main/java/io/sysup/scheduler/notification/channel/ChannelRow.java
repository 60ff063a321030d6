package io.sysup.scheduler.notification.channel;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.notification.message.Severity;
import io.vertx.sqlclient.Row;

/** Where rows of {@code scheduler.notification_channels} and channels meet. */
final class ChannelRow {
    private ChannelRow() {}

    static Channel channel(Row row) {
        return new Channel(
                row.getUUID("id"),
                new ChannelWish(
                        row.getString("name"),
                        ChannelKind.of(row.getString("kind")),
                        Columns.flag(row, "enabled"),
                        Severity.of(row.getString("min_severity")),
                        Json.read(row.getString("config_json"), ChannelSettings.class),
                        Json.read(row.getString("filters_json"), Rule.class),
                        row.getString("secret_ref")),
                row.getString("created_by"),
                Columns.instant(row, "created_at"),
                row.getInteger("row_version"),
                new Channel.Health(
                        Columns.instantOrNull(row, "last_success_at"),
                        Columns.instantOrNull(row, "last_error_at"),
                        row.getString("last_error")));
    }
}
