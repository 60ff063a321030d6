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
import java.time.Instant;
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

    @Test
    void ofLinesThatAreStoredTogetherOnlyThoseUnderTheNewestLeaseAreKept() {
        Job stale = running();
        database.update(
                "update execution.jobs set lease_token = lease_token + 1 where id = $1",
                stale.id());
        Job other = running();

        List<Boolean> kept =
                logs.store(
                        List.of(
                                new JobLogs.Written(stale, List.of(line("of the stale worker"))),
                                new JobLogs.Written(other, List.of(line("of the other job")))));

        assertThat(kept).containsExactly(false, true);
        assertThat(stored(stale, "%")).isZero();
        assertThat(stored(other, "of the other job")).isOne();
        assertThat(fixture.finish(other)).isTrue();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndColour() {
        Job job = running();
        try (JobLog log = logs.open(job)) {
            log.line(OutputStreamKind.STDOUT, "Sett\u001b[1;31ming up\u001b[0m 100%_lab");
            log.line(OutputStreamKind.STDOUT, "Unpacking lab");
            log.end();
        }

        assertThat(logs.search(job.id(), "SETTING UP", 0, 10))
                .extracting(LogLine::seq)
                .containsExactly(1L);
        assertThat(logs.search(job.id(), "0%_", 0, 10)).hasSize(1);
        assertThat(logs.search(job.id(), "lab", 1, 10)).hasSize(1);
        assertThat(logs.search(job.id(), "31m", 0, 10)).isEmpty();
        assertThat(fixture.finish(job)).isTrue();
    }

    private static LogLine line(String text) {
        return new LogLine(1, Instant.EPOCH, OutputStreamKind.STDOUT.word(), "info", text);
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
