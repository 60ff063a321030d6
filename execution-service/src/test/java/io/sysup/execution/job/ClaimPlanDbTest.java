package io.sysup.execution.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.queue.JobFixture;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL plans a claim when what it knows of the queue is old. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ClaimPlanDbTest {
    private static final int MANY = 2000;

    @Inject ExecutionDatabase database;
    @Inject JobFixture fixture;

    /** The plan that is kept may have been made when the queue was empty. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"explain", "explain (generic_plan)"})
    void aQueueThatFilledAfterItWasAnalysedEmptyIsReadByItsIndexes(String explain) {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        fixture.claim(kind, 1).forEach(fixture::finish);
        database.update("vacuum analyze execution.jobs");
        fixture.addMany(kind, IntStream.range(0, MANY).mapToObj(i -> Ids.next()).toList());

        List<String> plan = database.transaction(tx -> plan(tx, explain, kind));

        assertThat(lookup(plan, " o "))
                .contains("ix_jobs_partition_queue")
                .contains("Index Cond: (partition_key = j");
        assertThat(lookup(plan, " a "))
                .contains("uq_jobs_partition_active")
                .contains("Index Cond: (partition_key = j");
    }

    @Test
    void aPlanThatIsMadeForAnEmptyQueueFitsAFullOne() {
        List<String> plan = new ArrayList<>();
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.update("truncate execution.outbox, execution.jobs cascade");
                            plan.addAll(plan(tx, "explain (generic_plan)", "test.none"));
                            throw new IllegalStateException("undone");
                        }))
                .hasMessage("undone");

        assertThat(lookup(plan, " j_")).contains("ix_jobs_share");
        assertThat(lookup(plan, " o ")).contains("Index Cond: (partition_key = j");
        assertThat(lookup(plan, " a ")).contains("Index Cond: (partition_key = j");
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on jobs"));
    }

    private static List<String> plan(Tx tx, String explain, String kind) {
        tx.send(ClaimSql.PLAN_ONCE);
        return tx
                .query(
                        explain + " " + ClaimSql.TAKE_UNLIMITED,
                        new String[] {kind},
                        64,
                        new String[0],
                        new String[0],
                        OffsetDateTime.now(ZoneOffset.UTC).minusHours(1),
                        "nobody",
                        60.0)
                .stream()
                .map(row -> row.getString(0).strip())
                .toList();
    }

    /** The line of the plan that reads the jobs under this name, with the two after it. */
    private static String lookup(List<String> plan, String alias) {
        int line =
                IntStream.range(0, plan.size())
                        .filter(i -> plan.get(i).contains("on jobs" + alias))
                        .findFirst()
                        .orElseThrow();
        return plan.stream().skip(line).limit(3).collect(Collectors.joining("\n"));
    }
}
