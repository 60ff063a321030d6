package io.sysup.hermes.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes the newest row in a file on schedule, when there is a new one: what was noted can be
 * neither changed nor cut off unseen. A log that does not hold what was noted is said so.
 */
@Singleton
class Anchors {
    private static final Logger LOGGER = Logger.getLogger(Anchors.class);
    private static final int AFTER_THE_LAST_ENTRY = LateEntries.AFTER_THE_LAST_IS_KNOWN + 1000;

    private final AuditLog log;
    private final Optional<AnchorFile> file;

    Anchors(AuditLog log, AuditConfig config) {
        this.log = log;
        this.file = config.anchorFile().map(AnchorFile::new);
    }

    void atStart(@Observes StartupEvent event) {
        note();
    }

    @Scheduled(
            identity = "hermes-audit-anchor",
            every = "${sysup.audit.anchor-every:1h}",
            delayed = "${sysup.audit.anchor-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        note();
    }

    void atStop(@Observes @Priority(AFTER_THE_LAST_ENTRY) ShutdownEvent event) {
        note();
    }

    void note() {
        file.ifPresent(anchors -> {
            try {
                note(anchors);
            } catch (IOException | RuntimeException e) {
                LOGGER.warnf(
                        "The newest row of the audit log was not noted in %s: %s",
                        anchors.path(), e.getMessage());
            }
        });
    }

    private void note(AnchorFile anchors) throws IOException {
        Optional<AuditHead> noted = anchors.last();
        AuditHead head = log.head();
        if (noted.isPresent() && !holds(noted.get())) {
            LOGGER.errorf(
                    "The audit log is not the one that was noted in %s: row %d is missing or another one. Keep both, and run `sysup audit verify --anchor FILE`.",
                    anchors.path(), noted.get().seq());
        } else if (head.seq() > noted.map(AuditHead::seq).orElse(0L)) {
            anchors.add(head);
        }
    }

    /** A row in an archive is proven by the archive; of its last one the hash is known here. */
    private boolean holds(AuditHead noted) {
        AuditHead archived = log.beginning();
        if (noted.seq() <= archived.seq()) {
            return noted.seq() < archived.seq() || noted.hash().equals(archived.hash());
        }
        return log.hashOf(noted.seq()).filter(noted.hash()::equals).isPresent();
    }

    /**
     * What is known of the file.
     *
     * @param seq of the row that was noted last, {@code notedAt} the time of that row
     * @param holds whether that row is in the log
     */
    public record State(String file, @Nullable Long seq, @Nullable String notedAt, boolean holds) {}

    /** Empty where no anchors are kept. */
    Optional<State> state() {
        return file.map(this::state);
    }

    private State state(AnchorFile anchors) {
        String name = anchors.path().toString();
        try {
            return anchors.last()
                    .map(noted -> new State(name, noted.seq(), noted.at(), holds(noted)))
                    .orElseGet(() -> new State(name, null, null, true));
        } catch (IOException e) {
            return new State(name, null, null, false);
        }
    }
}
