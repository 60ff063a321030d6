package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain on a real PostgreSQL. */
@GatewayTest
class AuditLogDbTest {
    private static final Instant AT = Instant.parse("2026-11-30T10:00:00.123456789Z");
    private static final int GATEWAYS = 4;
    private static final int APPENDERS = 25;
    private static final int EACH = 10;

    @Inject AuditLog log;
    @Inject HermesDatabase database;

    @Test
    void manyWhoAppendAtOnceMakeOneUnbrokenChain() throws Exception {
        long before = log.head().seq();
        List<AuditLog> gateways =
                IntStream.range(0, GATEWAYS).mapToObj(n -> new AuditLog(database)).toList();
        List<Future<List<Long>>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (AuditLog gateway : gateways) {
                for (int n = 0; n < APPENDERS; n++) {
                    all.add(threads.submit(() -> appended(gateway)));
                }
            }
        }

        for (Future<List<Long>> mine : all) {
            assertThat(mine.get()).isSorted();
        }
        List<AuditRow> rows = log.read(1, Long.MAX_VALUE, 100_000);
        AuditHead head = log.beginning();
        int there = (int) (before - head.seq());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(there + GATEWAYS * APPENDERS * EACH);
        for (AuditRow row : rows) {
            assertThat(row.seq()).isEqualTo(head.seq() + 1);
            assertThat(row.prevHash()).isEqualTo(head.hash());
            assertThat(row.computedHash()).isEqualTo(row.hash());
            head = row.asHead();
        }
    }

    private static List<Long> appended(AuditLog gateway) {
        return IntStream.range(0, EACH)
                .mapToObj(n -> gateway.append(entry("client:" + n)).seq())
                .toList();
    }

    private static AuditEntry entry(String actor) {
        return AuditEntry.of(AT, new AuditActor(actor, "ünïcode \uD83D\uDE00"), "http.POST", "/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update hermes.audit_log set actor = 'nobody'",
                "delete from hermes.audit_log",
                "truncate hermes.audit_log"
            })
    void whatIsWrittenStays(String statement) {
        AuditRow row = log.append(entry("client:x"));

        assertThatThrownBy(() -> database.update(statement))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.update(
                                    "grant update, delete, truncate on hermes.audit_log to current_user");
                            tx.update(statement);
                        }))
                .hasMessageContaining("append-only");

        assertThat(log.read(row.seq(), row.seq(), 1)).containsExactly(row);
    }

    @Test
    void whatWasHashedIsWhatComesBack() {
        AuditRow row =
                log.append(
                        AuditEntry.of(AT, new AuditActor("a\0b", null), "x.y", "half \uD83D of it")
                                .ended(AuditOutcome.FAILED, ErrorKind.CONFLICT)
                                .answered(409)
                                .from("10.0.0.7")
                                .in("r1")
                                .with(Map.of("list", List.of("password=hunter2"), "n", 7)));

        AuditRow stored = log.read(row.seq(), row.seq(), 1).getFirst();

        assertThat(stored).isEqualTo(row);
        assertThat(stored.computedHash()).isEqualTo(row.hash());
        assertThat(stored.at()).isEqualTo("2026-11-30T10:00:00.123456Z");
        assertThat(stored.actor()).isEqualTo("a\uFFFDb");
        assertThat(stored.target()).isEqualTo("half \uFFFD of it");
        assertThat(stored.details()).doesNotContain("hunter2").contains("[redacted]");
    }

    @Test
    void anEntryIsUndoneWithItsTransaction() {
        long before = log.append(entry("client:x")).seq();

        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            log.append(tx, List.of(entry("client:undone")));
                            throw new IllegalStateException("undone");
                        }))
                .hasMessage("undone");

        AuditRow next = log.append(entry("client:next"));
        assertThat(log.read(before + 1, next.seq(), 100))
                .extracting(AuditRow::actor)
                .doesNotContain("client:undone");
    }

    @Test
    void twoRowsCannotFollowTheSameOne() {
        AuditRow last = log.append(entry("client:x"));
        log.append(entry("client:y"));

        assertThatThrownBy(() ->
                        database.update(
                                """
                                insert into hermes.audit_log (seq, id, at, actor, action, outcome, prev_hash, hash)
                                select 1000000000, id, at, actor, action, outcome, decode($1, 'hex'), hash
                                from hermes.audit_log limit 1
                                """,
                                last.hash()))
                .hasMessageContaining("uq_audit_log_prev_hash");
    }
}
