package io.sysup.inventory.roster;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows; words that come again and again are kept once. */
final class EntryReader {
    private static final int MOST = 100_000;

    private final Map<Object, Object> known = new HashMap<>();

    Entry entry(Row row) {
        if (known.size() > MOST) {
            known.clear();
        }
        boolean analyzed = row.getBoolean("analyzed");
        int updates = row.getInteger("apt_updates_count");
        int security = row.getInteger("apt_security_count");
        return new Entry(
                row.getUUID("id"),
                row.getBoolean("removed"),
                row.getString("name"),
                row.getString("hostname"),
                row.getInteger("port"),
                word(row, "username"),
                word(row, "os"),
                word(row, "version"),
                word(row, "codename"),
                word(row, "lower_arch"),
                word(row, "virt"),
                word(row, "profile"),
                word(row, "credential"),
                word(row, "machine_status"),
                row.getLong("seen_micros"),
                row.getLong("unseen_since"),
                row.getLong("unanalyzed_since"),
                row.getLong("reboot_since"),
                word(row, "apt"),
                word(row, "rights"),
                analyzed,
                updates,
                security,
                row.getBoolean("reboot_known"),
                percent(row.getFloat("root_used_percent")),
                percent(row.getFloat("memory_used_percent")),
                words(row, "lower_tags"),
                words(row, "tags"),
                once(
                        new Alike(
                                word(row, "status"),
                                word(row, "os_family"),
                                wordOrNull(row, "os_codename"),
                                wordOrNull(row, "arch"),
                                word(row, "machine_kind"),
                                word(row, "host_key"),
                                pending(analyzed, updates, security),
                                row.getBoolean("apt_reboot_required"),
                                words(row, "needs"))));
    }

    private static String pending(boolean analyzed, int updates, int security) {
        if (!analyzed) {
            return "unknown";
        }
        if (security > 0) {
            return "security";
        }
        return updates > 0 ? "updates" : "none";
    }

    private static float percent(@Nullable Float value) {
        return value == null ? Float.NaN : value;
    }

    private String word(Row row, String column) {
        return once(row.getString(column));
    }

    private @Nullable String wordOrNull(Row row, String column) {
        String word = row.getString(column);
        return word == null ? null : once(word);
    }

    private List<String> words(Row row, String column) {
        return once(Arrays.stream(row.getArrayOfStrings(column)).map(this::once).toList());
    }

    @SuppressWarnings("unchecked") // equal values are of one class
    private <T> T once(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
