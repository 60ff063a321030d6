package io.sysup.kit.db;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes statements: a transaction, or a database, where each is a transaction of its own. */
public interface Queries {
    List<Row> query(String sql, @Nullable Object... values);

    /** Wakes listeners, of what is kept. */
    void wake(Collection<Notification> news);

    /**
     * Wakes whoever listens on the channel, of what is kept.
     *
     * @param payload says what it is about; empty when there is nothing to say
     */
    default void wake(String channel, String payload) {
        wake(List.of(new Notification(channel, payload)));
    }
}
