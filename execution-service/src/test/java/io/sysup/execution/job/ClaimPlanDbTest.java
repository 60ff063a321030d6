package io.sysup.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.queue.JobFixture;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL plans a claim when what it knows of the queue is old. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ClaimPlanDbTest {
    private static final int MANY = 2000;

    @Inject ExecutionDatabase database;
    @Inject JobFixture fixture;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"explain", "explain (generic_plan)"})
    void aQueueThatFilledAfterItWasAnalysedEmptyIsReadByItsIndexes(String explain) {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        fixture.claim(kind, 1).forEach(fixture::finish);
        database.update("vacuum analyze execution.jobs");
        fixture.addMany(kind, IntStream.range(0, MANY).mapToObj(i -> Ids.next()).toList());

        List<String> plan =
                database
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

        assertThat(lookup(plan, " o "))
                .contains("ix_jobs_partition_queue")
                .contains("Index Cond: (partition_key = j");
        assertThat(lookup(plan, " a "))
                .contains("uq_jobs_partition_active")
                .contains("Index Cond: (partition_key = j");
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
