package io.sysup.kit.outbox;

import io.sysup.kit.db.Database;
import java.time.Duration;

/**
 * Keeps outbox and inbox small, so that reading them does not get slower with the years. A little
 * at a time: a statement that deletes everything would hold back those who write.
 */
public final class MessageUpkeep {
    private static final long PAUSE_NANOS = Duration.ofSeconds(20).toNanos();
    private static final int CHUNK = 5000;

    /** To look at after the fact; nobody reads them any more. */
    private static final int PUBLISHED_KEPT_HOURS = 24;

    /** Longer than the broker keeps a message, so that none can come again unknown. */
    private static final int APPLIED_KEPT_HOURS = 24 * 14;

    private final Database database;
    private final String published;
    private final String applied;
    private long next = System.nanoTime() + PAUSE_NANOS;

    public MessageUpkeep(Database database) {
        this.database = database;
        this.published =
                """
                delete from %1$s.outbox where id in (select id from %1$s.outbox
                    where published_at < now() - make_interval(hours => $1) order by published_at limit $2)
                """
                        .formatted(database.schema());
        this.applied =
                """
                delete from %1$s.inbox where (consumer, event_id) in (select consumer, event_id from %1$s.inbox
                    where processed_at < now() - make_interval(hours => $1) order by processed_at limit $2)
                """
                        .formatted(database.schema());
    }

    void whenDue() {
        if (System.nanoTime() - next >= 0) {
            boolean more = tidy();
            next = System.nanoTime() + (more ? 0 : PAUSE_NANOS);
        }
    }

    /** Returns true when there is more to delete. */
    public boolean tidy() {
        int outbox = database.update(published, PUBLISHED_KEPT_HOURS, CHUNK);
        int inbox = database.update(applied, APPLIED_KEPT_HOURS, CHUNK);
        return outbox == CHUNK || inbox == CHUNK;
    }
}
