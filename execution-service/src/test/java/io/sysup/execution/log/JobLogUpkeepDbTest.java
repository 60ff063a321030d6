package io.sysup.execution.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class JobLogUpkeepDbTest {
    private static final String JOB =
            """
            insert into execution.jobs (id, kind, status, finished_at, lost_at, payload_json)
            values ($1, 'test.upkeep', $2, case when $2 = 'ok' then now() - make_interval(days => $3) end,
                case when $2 = 'lost' then now() end, '{"machine":"m","params":{},"dryRun":false}')
            """;
    private static final String LINES =
            """
            insert into execution.job_logs (job_id, seq, logged_at, message)
            select $1, n, now() - make_interval(days => 40), 'line' from generate_series(1, 10) as n
            """;
    private static final String ARTIFACT =
            "insert into execution.raw_artifacts (id, kind, path, job_id) values ($1, 'raw_log', 'p', $1)";

    @Inject ExecutionDatabase database;
    @Inject JobLogUpkeep upkeep;

    @Test
    void linesAreRemovedOnceTheirLogIsKeptWholeAndOld() {
        UUID old = job("ok", 40, true);
        UUID fresh = job("ok", 10, true);
        UUID lost = job("lost", 0, true);
        UUID withoutArtifact = job("ok", 40, false);

        upkeep.tidy();

        assertThat(lines(old)).isZero();
        assertThat(lines(fresh)).isEqualTo(10);
        assertThat(lines(lost)).isEqualTo(10);
        assertThat(lines(withoutArtifact)).isEqualTo(10);
    }

    private UUID job(String state, int endedDaysAgo, boolean kept) {
        UUID id = Ids.next();
        database.update(JOB, id, state, endedDaysAgo);
        database.update(LINES, id);
        if (kept) {
            database.update(ARTIFACT, id);
        }
        return id;
    }

    private long lines(UUID job) {
        return database.query(
                        "select count(*) as lines from execution.job_logs where job_id = $1", job)
                .getFirst()
                .getLong("lines");
    }
}
