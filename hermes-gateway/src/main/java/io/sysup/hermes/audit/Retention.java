package io.sysup.hermes.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Moves old rows into archives by itself, when the settings say how long rows are to be kept. */
@Singleton
class Retention {
    private static final Logger LOGGER = Logger.getLogger(Retention.class);

    private final Archives archives;
    private final InstantSource clock;
    private final Optional<Duration> keep;

    Retention(Archives archives, AuditConfig config, InstantSource clock) {
        this.archives = archives;
        this.clock = clock;
        this.keep = config.keep();
    }

    @Scheduled(
            identity = "hermes-audit-retention",
            every = "${sysup.audit.retention-every:24h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        keep.ifPresent(time -> move(clock.instant().minus(time)));
    }

    private void move(Instant before) {
        try {
            Archives.Moved moved = archives.move(before, false, AuditActor.GATEWAY);
            while (moved.more()) {
                moved = archives.move(before, false, AuditActor.GATEWAY);
            }
        } catch (RuntimeException e) {
            LOGGER.warnf("Old rows of the audit log were not archived: %s", e.getMessage());
        }
    }
}
