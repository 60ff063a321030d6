package io.sysup.inventory.fleet;

import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers over all live machines.
 *
 * @param byStatus every status, those that no machine has too
 */
public record FleetSummary(
        long machines,
        Map<String, Long> byStatus,
        long updates,
        long security,
        long rebootRequired,
        long hostKeysWaiting,
        long running) {
    static final List<String> STATUSES =
            List.of("ok", "updates_available", "warning", "error", "offline", "busy", "unknown");

    static FleetSummary of(Row row) {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        STATUSES.forEach(status -> byStatus.put(status, row.getLong(status)));
        return new FleetSummary(
                row.getLong("machines"),
                byStatus,
                row.getLong("updates"),
                row.getLong("security"),
                row.getLong("reboot_required"),
                row.getLong("host_keys_waiting"),
                row.getLong("running"));
    }
}
