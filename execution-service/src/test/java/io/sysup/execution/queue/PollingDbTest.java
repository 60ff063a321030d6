package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class PollingDbTest {
    private static final String UNTOLD =
            """
            insert into execution.jobs (id, kind, machine_id, partition_key, payload_json)
            values ($1, 'host.check', $2, 'machine:' || $2, '{"machine":"m","params":{},"dryRun":false}')
            """;
    private static final String WAITED =
            """
            select extract(epoch from started_at - created_at)::float8 as seconds from execution.jobs
            where id = $1 and started_at is not null
            """;

    @Inject ExecutionDatabase database;

    /** As when its notification was lost. */
    @Test
    void aJobOfWhichNobodyWasToldIsFoundWithinASecond() {
        UUID job = Ids.next();
        database.update(UNTOLD, job, Ids.next());

        await().atMost(Duration.ofSeconds(30)).until(() -> database.first(WAITED, job).isPresent());
        assertThat(database.first(WAITED, job).orElseThrow().getDouble("seconds")).isLessThan(1.6);
    }
}
