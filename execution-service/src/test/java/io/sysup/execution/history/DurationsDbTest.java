package io.sysup.execution.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.history.Durations.Duration;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long actions took, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class DurationsDbTest {
    @Inject ExecutionDatabase database;
    @Inject Durations durations;

    private final String kind = "test." + Ids.next();
    private final UUID machine = Ids.next();
    private final UUID other = Ids.next();

    private void took(UUID where, int seconds, String status, boolean dryRun, int hoursAgo) {
        database.update(
                """
                insert into execution.executions (id, machine_id, action, status, started_at, finished_at,
                    metadata_json)
                values ($1, $2, $3, $4, now() - $5 * interval '1 hour',
                    now() - $5 * interval '1 hour' + $6 * interval '1 second', jsonb_build_object('dryRun', $7::boolean))
                """,
                Ids.next(),
                where,
                kind,
                status,
                hoursAgo,
                seconds,
                dryRun);
    }

    private List<Duration> asked(UUID... machines) {
        return durations.of(List.of(kind), List.of(machines));
    }

    @Test
    void nineteenOfTwentyCountAndFailuresAndRehearsalsDoNot() {
        for (int i = 1; i <= 20; i++) {
            took(machine, i == 20 ? 9000 : i, i % 2 == 0 ? "ok" : "warning", false, i);
        }
        took(machine, 8000, "error", false, 1);
        took(machine, 7000, "ok", true, 1);
        took(machine, 6000, "ok", false, 100);

        assertThat(asked(machine))
                .containsExactlyInAnyOrder(
                        new Duration(kind, machine, 20, 19), new Duration(kind, null, 20, 19));
    }

    @Test
    void othersSpeakForAMachineThatNeverDidIt() {
        took(other, 120, "ok", false, 1);

        assertThat(asked(machine)).containsExactly(new Duration(kind, null, 1, 120));
        assertThat(asked(machine, other)).contains(new Duration(kind, other, 1, 120));
    }

    @Test
    void nothingIsKnownOfWhatWasNeverDone() {
        assertThat(asked(machine)).isEmpty();
    }

    @Test
    void newestAreFoundByAnIndex() {
        String plan =
                database.transaction(tx -> {
                    tx.send("set local enable_seqscan = off");
                    return String.join(
                            "\n",
                            tx
                                    .query(
                                            "explain " + DurationSql.LAST,
                                            new String[] {kind},
                                            new UUID[] {machine},
                                            10,
                                            20)
                                    .stream()
                                    .map((Row row) -> row.getString(0))
                                    .toList());
                });

        assertThat(plan)
                .contains("ix_executions_action_status_started_at")
                .doesNotContain("Seq Scan on executions");
    }
}
