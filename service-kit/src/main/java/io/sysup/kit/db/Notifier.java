package io.sysup.kit.db;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells listeners of what was committed, after the commit: transactions that notify by themselves
 * commit one after the other in PostgreSQL, each with a write to the disk of its own. While one
 * statement is under way the next notifications gather. Whoever listens also polls, so one that is
 * lost costs time only.
 */
final class Notifier {
    private static final Logger LOGGER = Logger.getLogger(Notifier.class);
    private static final String NOTIFY =
            "select pg_notify(n.channel, n.payload) from unnest($1::text[], $2::text[]) as n (channel, payload)";

    private final Pool pool;
    private final Set<Notification> waiting = new LinkedHashSet<>();
    private boolean sending;

    Notifier(Pool pool) {
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
        sendWaiting();
    }

    private void sendWaiting() {
        List<Notification> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
            sending = !batch.isEmpty();
        }
        if (batch.isEmpty()) {
            return;
        }
        var channels = batch.stream().map(Notification::channel).toArray(String[]::new);
        var payloads = batch.stream().map(Notification::payload).toArray(String[]::new);
        pool.preparedQuery(NOTIFY)
                .execute(Tuple.of(channels, payloads))
                .ifNoItem()
                .after(Statements.LIMIT)
                .fail()
                .subscribe()
                .with(sent -> sendWaiting(), this::failed);
    }

    private void failed(Throwable cause) {
        LOGGER.debugf("Listeners were not told and find it by polling: %s", cause.getMessage());
        sendWaiting();
    }
}
