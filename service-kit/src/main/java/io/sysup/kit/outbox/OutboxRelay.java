package io.sysup.kit.outbox;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.kit.db.Database;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Wakeups;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox of one service in order. Of several replicas one publishes at a time, held
 * by an advisory lock; rows are taken because they are unpublished, not because they are newer than
 * the last one, so a row that commits late is not skipped. A crash between the broker's
 * acknowledgement and the mark sends a message again: consumers have an inbox.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);

    /**
     * A message that comes alone is published at once; those that come one after the other are
     * published together, so that a busy time costs the broker and all consumers a few requests a
     * second and not one for each.
     */
    private static final long GATHER_NANOS = Duration.ofMillis(250).toNanos();

    private final Database database;
    private final OrderedProducer producer;
    private final Topics topics;
    private final MessageUpkeep upkeep;
    private final String somethingWaits;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean open = true;
    private @Nullable Thread loop;

    public OutboxRelay(Database database, Config config) {
        this.database = database;
        this.producer = new OrderedProducer(config);
        this.topics = new Topics(config);
        this.upkeep = new MessageUpkeep(database);
        this.somethingWaits =
                "select 1 from %s.outbox where published_at is null and failed_at is null limit 1"
                        .formatted(database.schema());
    }

    /** Begins to publish, woken by the outbox's notifications and by a poll each second. */
    public void start(Wakeups wakeups) {
        wakeups.on(Outbox.channel(database.schema()), ignored -> work.release());
        loop = Thread.ofVirtual().name(database.schema() + "-relay").start(this::run);
    }

    private void run() {
        try (producer) {
            publishWhileOpen();
        }
    }

    private void publishWhileOpen() {
        boolean topicsThere = false;
        long latestNanos = System.nanoTime() - GATHER_NANOS;
        while (open) {
            try {
                if (!topicsThere) {
                    topics.ensure();
                    topicsThere = true;
                }
                if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    LockSupport.parkNanos(GATHER_NANOS - (System.nanoTime() - latestNanos));
                    work.drainPermits();
                    latestNanos = System.nanoTime();
                }
                publishWaiting();
                upkeep.whenDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The broker or the database is away: rows wait, the next round tries again.
                LOGGER.warnf(
                        "%s could not publish its messages yet: %s",
                        database.schema(), e.getMessage());
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    /** Most looks find nothing: those take one statement and no lock. */
    private void publishWaiting() {
        if (database.first(somethingWaits).isEmpty()) {
            return;
        }
        int published;
        do {
            published = publishBatch();
        } while (open && published == BATCH);
    }

    private int publishBatch() {
        return database.transaction(tx -> {
            if (!holdsPublisherLock(tx)) {
                return 0;
            }
            List<Row> rows =
                    tx.query(
                            "select id, aggregate_key, topic, payload::text as payload from %s.outbox where published_at is null and failed_at is null order by seq limit %d"
                                    .formatted(database.schema(), BATCH));
            if (rows.isEmpty()) {
                return 0;
            }
            mark(tx, send(rows));
            return rows.size();
        });
    }

    /**
     * Fails when the broker is away; a message that no broker would ever take only fails itself.
     */
    private List<Sent> send(List<Row> rows) {
        List<Optional<String>> refusals =
                producer.send(rows.stream().map(OutboxRelay::message).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Sent(rows.get(i).getUUID("id"), refusals.get(i).orElse(null)))
                .toList();
    }

    /** Those that were refused are marked with the cause, and not tried again. */
    private void mark(Tx tx, List<Sent> all) {
        all.stream()
                .filter(sent -> sent.refusal() != null)
                .forEach(sent ->
                        LOGGER.errorf(
                                "%s has a message that cannot be sent, and left it out: %s: %s",
                                database.schema(), sent.id(), sent.refusal()));
        tx.update(
                """
                update %s.outbox o
                set published_at = case when s.refusal is null then now() end,
                    failed_at = case when s.refusal is not null then now() end,
                    last_error = s.refusal, attempts = o.attempts + 1
                from unnest((select $1::uuid[]), (select $2::text[])) as s (id, refusal) where o.id = s.id
                """
                        .formatted(database.schema()),
                all.stream().map(Sent::id).toArray(UUID[]::new),
                all.stream().map(Sent::refusal).toArray(String[]::new));
    }

    /**
     * @param refusal why the broker will never take it
     */
    private record Sent(UUID id, @Nullable String refusal) {}

    private boolean holdsPublisherLock(Tx tx) {
        return tx.query(
                        "select pg_try_advisory_xact_lock(hashtext($1)) as held",
                        database.schema() + ".outbox")
                .getFirst()
                .getBoolean("held");
    }

    private static ProducerRecord<String, String> message(Row row) {
        var headers =
                new RecordHeaders()
                        .add(
                                "content-type",
                                CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                row.getString("topic"),
                null,
                row.getString("aggregate_key"),
                row.getString("payload"),
                headers);
    }

    @Override
    public void close() {
        open = false;
        if (loop != null) {
            loop.interrupt();
        }
    }
}
