package io.sysup.inventory.state;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** A machine whose row this transaction holds: nobody else changes anything of it meanwhile. */
public record KnownMachine(
        UUID id,
        String name,
        String hostname,
        int port,
        int version,
        boolean disabled,
        boolean deleted,
        Feeds feeds) {
    public static final String DISABLED = "disabled";

    public KnownMachine with(Feeds news) {
        return new KnownMachine(id, name, hostname, port, version, disabled, deleted, news);
    }

    static KnownMachine of(Row row) {
        return new KnownMachine(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("hostname"),
                row.getInteger("port"),
                row.getInteger("row_version"),
                DISABLED.equals(row.getString("status")),
                Columns.instantOrNull(row, "deleted_at") != null,
                Json.read(row.getString("feeds"), Feeds.class));
    }
}
