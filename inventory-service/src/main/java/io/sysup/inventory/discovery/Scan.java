package io.sysup.inventory.discovery;

import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** A scan that is to be made. */
record Scan(UUID id, String cidr, List<Integer> ports, String method) {
    static Scan of(Row row) {
        return new Scan(
                row.getUUID("id"), row.getString("cidr"), ports(row), row.getString("method"));
    }

    static List<Integer> ports(Row row) {
        return List.of(Json.read(row.getString("ports"), Integer[].class));
    }

    boolean byNmap() {
        return method.equals(NewScan.NMAP);
    }
}
