package io.sysup.inventory.metric;

import io.sysup.inventory.setting.Chosen;
import io.sysup.inventory.setting.Setting;
import io.sysup.inventory.setting.Settings;
import io.sysup.kit.db.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The limits of a machine: those of the settings, for one of its tags or for all. */
@ApplicationScoped
public class MachineLimits {
    private final Settings settings;

    public MachineLimits(Settings settings) {
        this.settings = settings;
    }

    /** The tags are read only when a setting depends on any. */
    public Limits of(Queries queries, UUID machineId) {
        Chosen now = settings.now(queries);
        return of(now, now.dependOnTags() ? tags(queries, machineId) : List.of());
    }

    private static Limits of(Chosen now, List<String> tags) {
        return new Limits(
                new Limit(
                        now.number(Setting.DISK_WARNING, tags),
                        now.number(Setting.DISK_ERROR, tags)),
                new Limit(
                        now.number(Setting.MEMORY_WARNING, tags),
                        now.number(Setting.MEMORY_ERROR, tags)),
                new Limit(
                        now.number(Setting.LOAD_WARNING, tags),
                        now.number(Setting.LOAD_ERROR, tags)));
    }

    private static List<String> tags(Queries queries, UUID machineId) {
        return queries.query(MetricSql.TAGS, machineId).stream()
                .map(row -> row.getString("name"))
                .toList();
    }
}
