package io.sysup.execution.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.event.Topic;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.outbox.MessageUpkeep;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The relay and the upkeep of its tables, on a real PostgreSQL and a real broker. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class OutboxDbTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String INSERT =
            """
            insert into execution.outbox (id, aggregate_key, topic, type, payload)
            values ($1, 'key', $2, 'test', $3::text::jsonb)
            """;

    @Inject ExecutionDatabase database;

    @Test
    void aMessageThatNoBrokerTakesIsLeftOutAndHoldsUpNoOther() {
        UUID tooLarge = Ids.next();
        UUID next = Ids.next();
        String topic = Topic.SNAPSHOT_EVENTS.deadLetters();
        database.inTransaction(tx -> {
            tx.update(INSERT, tooLarge, topic, "{\"text\":\"" + "x".repeat(3_000_000) + "\"}");
            tx.update(INSERT, next, topic, "{}");
        });

        await().atMost(LIMIT).until(() -> published(next));

        var row =
                database.first(
                                "select published_at, failed_at, last_error from execution.outbox where id = $1",
                                tooLarge)
                        .orElseThrow();
        assertThat(row.getValue("published_at")).isNull();
        assertThat(row.getValue("failed_at")).isNotNull();
        assertThat(row.getString("last_error")).contains("bytes");
    }

    @Test
    void aMessageThatIsCommittedLateIsNotSkipped() throws Exception {
        UUID early = Ids.next();
        UUID late = Ids.next();
        String topic = Topic.SNAPSHOT_EVENTS.deadLetters();
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow =
                Thread.ofVirtual()
                        .start(() ->
                                database.inTransaction(tx -> {
                                    tx.update(INSERT, late, topic, "{}");
                                    inserted.countDown();
                                    awaitQuietly(goOn);
                                }));
        inserted.await();
        database.update(INSERT, early, topic, "{}");
        await().atMost(LIMIT).until(() -> published(early));
        goOn.countDown();
        slow.join();

        await().atMost(LIMIT).until(() -> published(late));
    }

    @Test
    void whatIsOldAndDoneIsRemovedAndNothingElse() {
        UUID old = Ids.next();
        UUID fresh = Ids.next();
        UUID stuck = Ids.next();
        String row =
                """
                insert into execution.outbox (id, aggregate_key, topic, type, payload, created_at, published_at, failed_at)
                values ($1, 'key', 'none', 'test', '{}', now() - interval '30 days', $2::text::timestamptz, $3::text::timestamptz)
                """;
        database.update(row, old, "2020-01-01T00:00:00Z", null);
        database.update(row, stuck, null, "2020-01-01T00:00:00Z");
        database.update(row, fresh, java.time.Instant.now().toString(), null);
        UUID applied = Ids.next();
        database.update(
                "insert into execution.inbox (event_id, consumer, processed_at) values ($1, 'test', now() - interval '15 days'), ($2, 'test', now())",
                applied,
                fresh);

        assertThat(new MessageUpkeep(database).tidy()).isFalse();

        assertThat(count("select count(*) as n from execution.outbox where id = $1", old)).isZero();
        assertThat(count("select count(*) as n from execution.outbox where id = $1", stuck))
                .isOne();
        assertThat(count("select count(*) as n from execution.outbox where id = $1", fresh))
                .isOne();
        assertThat(count("select count(*) as n from execution.inbox where event_id = $1", applied))
                .isZero();
        assertThat(count("select count(*) as n from execution.inbox where event_id = $1", fresh))
                .isOne();
    }

    private long count(String sql, UUID id) {
        return database.query(sql, id).getFirst().getLong("n");
    }

    private boolean published(UUID id) {
        return database.first(
                        "select 1 from execution.outbox where id = $1 and published_at is not null",
                        id)
                .isPresent();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
