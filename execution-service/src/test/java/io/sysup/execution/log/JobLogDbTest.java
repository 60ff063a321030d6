package io.sysup.execution.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.queue.JobFixture;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class JobLogDbTest {
    private static final String SECRET = "hunter2-is-no-password";
    private static final int FLOOD_LINES = 9000;

    @Inject ExecutionDatabase database;
    @Inject JobLogs logs;
    @Inject JobFixture fixture;

    @Test
    void noSecretPassesInTheHeadNorInTheEndOfAFlood() {
        Job job = running();
        String filling = "x".repeat(1000);
        try (JobLog log = logs.open(job)) {
            log.hide(List.of(SECRET));
            log.line(OutputStreamKind.STDOUT, "first " + SECRET);
            for (int i = 0; i < FLOOD_LINES; i++) {
                log.line(OutputStreamKind.STDOUT, filling);
            }
            log.line(OutputStreamKind.STDERR, "last " + SECRET);
            log.end();
        }

        assertThat(stored(job, "first [redacted]")).isOne();
        assertThat(stored(job, "last [redacted]")).isOne();
        assertThat(stored(job, "%" + SECRET + "%")).isZero();
        assertThat(stored(job, "% lines were left out here")).isOne();
        assertThat(fixture.finish(job)).isTrue();
    }

    private Job running() {
        String kind = "test." + Ids.next();
        fixture.add(kind, Ids.next(), 0);
        return fixture.claim(kind, 1).getFirst();
    }

    private long stored(Job job, String pattern) {
        return database.query(
                        "select count(*) as lines from execution.job_logs where job_id = $1 and message like $2",
                        job.id(),
                        pattern)
                .getFirst()
                .getLong("lines");
    }
}
