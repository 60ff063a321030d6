package io.sysup.inventory.metric;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts as too much on a machine. */
public record Limits(Limit disk, Limit memory, Limit load) {

    /** What is above its limit; what the host did not tell is not. */
    public List<Alert> alerts(@Nullable Usage usage, @Nullable Integer cores) {
        if (usage == null) {
            return List.of();
        }
        List<Alert> alerts = new ArrayList<>();
        List<Filesystem> filesystems =
                usage.filesystems() == null ? List.of() : usage.filesystems();
        filesystems.forEach(fs -> add(alerts, Alert.DISK, fs.mount(), disk, fs.usedPercent()));
        if (usage.memoryUsedPercent() != null) {
            add(alerts, Alert.MEMORY, null, memory, usage.memoryUsedPercent());
        }
        if (usage.load15() != null && cores != null && cores > 0) {
            add(alerts, Alert.LOAD, null, load, usage.load15() / cores);
        }
        return List.copyOf(alerts);
    }

    private static void add(
            List<Alert> alerts, String what, @Nullable String mount, Limit limit, double value) {
        limit.of(value).ifPresent(level -> alerts.add(new Alert(what, mount, level, value)));
    }
}
