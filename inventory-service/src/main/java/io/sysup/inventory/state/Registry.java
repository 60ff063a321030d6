package io.sysup.inventory.state;

import io.sysup.contracts.machine.MachineState;
import io.sysup.inventory.InventoryMessages;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The machines as the other services know them. An entry is published when it differs from the last
 * one, with a version that grows by one each time.
 */
@ApplicationScoped
public class Registry {
    private final InventoryMessages messages;
    private final InstantSource clock;

    public Registry(InventoryMessages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    void publish(Tx tx, Set<UUID> machineIds) {
        List<Row> machines =
                tx.query(StateSql.REGISTRY_ENTRIES, (Object) machineIds.toArray(UUID[]::new));
        List<News> news = machines.stream().map(this::news).filter(one -> one.isNews()).toList();
        if (news.isEmpty()) {
            return;
        }
        messages.machineStates(tx, news.stream().map(News::entry).toList());
        tx.send(
                StateSql.MARK_PUBLISHED,
                news.stream().map(one -> one.entry().machineId()).toArray(UUID[]::new),
                news.stream().map(one -> one.entry().version()).toArray(Long[]::new),
                news.stream().map(News::sha256).toArray(String[]::new));
    }

    private News news(Row row) {
        return new News(
                entry(row, row.getLong("published_version") + 1, clock.instant()),
                sha256(entry(row, 0, Instant.EPOCH)),
                row.getString("published_sha256"));
    }

    /**
     * @param sha256 of the entry without its version and time
     * @param published the same of the entry that was published last
     */
    private record News(MachineState entry, String sha256, @Nullable String published) {
        boolean isNews() {
            return !sha256.equals(published);
        }
    }

    private static MachineState entry(Row row, long version, Instant updatedAt) {
        return new MachineState(
                row.getUUID("id"),
                version,
                row.getString("name"),
                row.getString("hostname"),
                row.getInteger("port"),
                row.getString("os_family"),
                row.getString("os_version"),
                row.getString("arch"),
                row.getString("machine_kind"),
                List.of(row.getArrayOfStrings("tags")),
                KnownMachine.DISABLED.equals(row.getString("contact")),
                Columns.instantOrNull(row, "deleted_at") != null,
                row.getString("host_key"),
                row.getString("status"),
                row.getString("apt_status"),
                row.getInteger("apt_updates_count"),
                row.getInteger("apt_security_count"),
                Columns.flag(row, "apt_reboot_required"),
                row.getUUID("running_job_id"),
                row.getString("running_job_kind"),
                row.getString("last_error_kind"),
                row.getString("last_error_message"),
                Columns.instantOrNull(row, "last_seen_at"),
                Columns.instantOrNull(row, "apt_last_analyze_at"),
                updatedAt);
    }

    private static String sha256(MachineState entry) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Json.write(entry).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
