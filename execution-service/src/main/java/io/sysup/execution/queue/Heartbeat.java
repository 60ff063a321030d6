package io.sysup.execution.queue;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Renews the leases of all running jobs with one statement, hears of wishes to cancel, and sees
 * whose time is over.
 */
@ApplicationScoped
public class Heartbeat {
    private static final Logger LOGGER = Logger.getLogger(Heartbeat.class);

    private final LeaseDatabase database;
    private final Claimer claimer;
    private final QueueConfig config;
    private final InstantSource clock;

    public Heartbeat(
            LeaseDatabase database, Claimer claimer, QueueConfig config, InstantSource clock) {
        this.clock = clock;
        this.database = database;
        this.claimer = claimer;
        this.config = config;
    }

    @Scheduled(
            every = "${sysup.queue.heartbeat:4s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        List<RunningJob> mine =
                claimer.running().values().stream()
                        .sorted(Comparator.comparing(running -> running.job().id()))
                        .toList();
        if (mine.isEmpty()) {
            return;
        }
        List<Row> kept =
                database.query(
                        LeaseSql.HEARTBEAT,
                        mine.stream().map(running -> running.job().id()).toArray(UUID[]::new),
                        mine.stream().map(running -> running.job().lease()).toArray(Long[]::new),
                        (double) config.lease().toSeconds());
        Map<UUID, Row> byId =
                kept.stream()
                        .collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity()));
        for (RunningJob running : mine) {
            Row row = byId.get(running.job().id());
            if (row == null && claimer.running().containsKey(running.job().id())) {
                LOGGER.warnf("The lease of job %s is gone.", running.job().id());
                running.loseLease();
            } else if (row != null && row.getBoolean("cancel_requested")) {
                running.requestCancel(row.getBoolean("cancel_force"));
            }
            running.lookAtTheClock(clock.instant());
        }
    }
}
