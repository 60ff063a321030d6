package io.sysup.kit.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Tells listeners of what was committed, after the commit: transactions that notify by themselves
 * commit one after the other in PostgreSQL, each with a write to the disk of its own. The first
 * after a silence is sent at once; while it is under way, and shortly after, the next ones gather.
 * Whoever listens also polls, so one that is lost costs time only.
 */
final class Notifier {
    private static final Logger LOGGER = Logger.getLogger(Notifier.class);

    /** Nothing of a notification outlives the server, so nobody waits for its disk. */
    private static final String NOTIFY =
            """
            select pg_notify(n.channel, n.payload), set_config('synchronous_commit', 'off', true)
            from unnest($1::text[], $2::text[]) as n (channel, payload)
            """;

    /** Not felt by a person, and long enough for several of those who make jobs one by one. */
    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private final Future<Pool> pool;
    private final Set<Notification> waiting = new LinkedHashSet<>();
    private boolean sending;

    Notifier(Future<Pool> pool) {
        this.pool = pool;
    }

    void tell(Collection<Notification> news) {
        synchronized (waiting) {
            waiting.addAll(news);
            if (sending || waiting.isEmpty()) {
                return;
            }
            sending = true;
        }
        Thread.ofVirtual().name("notifier").start(this::sendWaiting);
    }

    private void sendWaiting() {
        for (List<Notification> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                Statements.rows(
                        pool,
                        NOTIFY,
                        batch.stream().map(Notification::channel).toArray(String[]::new),
                        batch.stream().map(Notification::payload).toArray(String[]::new));
            } catch (RuntimeException e) {
                LOGGER.debugf("Listeners were not told and find it by polling: %s", e.getMessage());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private List<Notification> next() {
        synchronized (waiting) {
            List<Notification> batch = List.copyOf(waiting);
            waiting.clear();
            sending = !batch.isEmpty();
            return batch;
        }
    }
}
