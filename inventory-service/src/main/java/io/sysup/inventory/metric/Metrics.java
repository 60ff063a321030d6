package io.sysup.inventory.metric;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.setting.Setting;
import io.sysup.inventory.setting.Settings;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** The rows of machine_metrics_latest as they are read. */
@ApplicationScoped
public class Metrics {
    private final InventoryDatabase database;
    private final MachineLimits limits;
    private final Settings settings;
    private final InstantSource clock;

    public Metrics(
            InventoryDatabase database,
            MachineLimits limits,
            Settings settings,
            InstantSource clock) {
        this.database = database;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    MetricsView read(UUID machineId) {
        Duration staleAfter = Duration.ofMinutes(settings.now().number(Setting.METRICS_STALE));
        return database.first(MetricSql.READ, machineId)
                .map(row ->
                        MetricsView.of(
                                row, limits.of(database, machineId), staleAfter, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("The machine " + machineId));
    }

    /** What a job that collects metrics warns of, unless it was told otherwise. */
    Map<String, Object> defaults(UUID machineId) {
        Limits of = limits.of(database, machineId);
        return Map.of(
                "diskPercent", of.disk().warning(),
                "memoryPercent", of.memory().warning(),
                "loadPerCore", of.load().warning());
    }
}
