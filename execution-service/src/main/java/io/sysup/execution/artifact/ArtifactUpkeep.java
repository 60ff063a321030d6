package io.sysup.execution.artifact;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.artifact.Cleanup.Removed;
import io.sysup.execution.artifact.Integrity.Swept;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Every hour: what was kept long enough goes, and each file is looked at once in a month. */
@ApplicationScoped
class ArtifactUpkeep {
    private static final Logger LOGGER = Logger.getLogger(ArtifactUpkeep.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(30);

    private final Cleanup cleanup;
    private final Integrity integrity;
    private volatile boolean stopped;

    ArtifactUpkeep(Cleanup cleanup, Integrity integrity) {
        this.cleanup = cleanup;
        this.integrity = integrity;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        try {
            Removed removed = cleanup.apply(() -> !stopped);
            if (removed.artifacts() > 0) {
                LOGGER.infof(
                        "%d artifacts (%d bytes) were kept long enough and are removed",
                        removed.artifacts(), removed.bytes());
            }
        } catch (ProblemException later) {
            LOGGER.infof("What is old is removed later: %s", later.getMessage());
        }
        Swept swept = integrity.sweep(BETWEEN_LOOKS, () -> !stopped);
        if (swept.damaged() + swept.missing() > 0) {
            LOGGER.errorf(
                    "Of %d artifacts that were looked at, %d are damaged and %d are missing",
                    swept.artifacts(), swept.damaged(), swept.missing());
        }
    }
}
