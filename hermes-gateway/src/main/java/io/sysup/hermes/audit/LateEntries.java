package io.sysup.hermes.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.sysup.kit.outbox.Inbox;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Entries that nobody waits for, such as how a request ended: they are written as soon as the
 * database takes them, and before the process stops.
 */
@Singleton
public class LateEntries {
    static final int AFTER_THE_LAST_IS_KNOWN = 3000;

    private static final Logger LOGGER = Logger.getLogger(LateEntries.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final AuditLog log;
    private final Set<CompletableFuture<Void>> waiting = ConcurrentHashMap.newKeySet();

    LateEntries(AuditLog log) {
        this.log = log;
    }

    public void add(AuditEntry entry) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        waiting.add(written);
        Thread.ofVirtual().name("audit").start(() -> write(entry, written));
    }

    private void write(AuditEntry entry, CompletableFuture<Void> written) {
        try {
            Inbox.whenDatabaseIsThere(() -> log.append(entry));
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "An entry of the audit log was lost: %s", entry);
        } finally {
            waiting.remove(written);
            written.complete(null);
        }
    }

    void writeTheRest(@Observes @Priority(AFTER_THE_LAST_IS_KNOWN) ShutdownEvent event) {
        var all = CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new));
        try {
            all.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOGGER.errorf("%d entries of the audit log could not be written.", waiting.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
