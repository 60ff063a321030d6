package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A queue that was long when the service was started again. */
class BacklogIT {
    private static final int HOST = 3;
    private static final long MEGABYTE = 1024 * 1024;

    /** A worker that has just started shares two slow cores with the backlog and all else. */
    private static final Duration ALL_BUSY = Duration.ofSeconds(20);

    private static final String WAITING =
            """
            insert into execution.jobs (id, kind, machine_id, partition_key, payload_json, share_key)
            select gen_random_uuid(), 'host.check', m, 'machine:' || m, '{"machine":"m","params":{},"dryRun":false}', 'backlog'
            from (select gen_random_uuid() as m from generate_series(1, 10000)) as machines
            """;
    private static final String FIRST_START =
            "select coalesce(extract(epoch from min(started_at) - to_timestamp(?)), -1) from execution.jobs where share_key = 'backlog'";

    private static final String OPEN =
            "select count(*) from execution.jobs where finished_at is null";

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest gateway = processes.gateway();
    private String machine = "";

    @AfterEach
    void removeMachine() {
        gateway.removeMachine(machine);
    }

    @Test
    void tenThousandWaitingJobsBeginSoonAndKeepNobodyElseWaiting() throws Exception {
        Lab.run("reset", HOST);
        machine =
                gateway.addMachine(
                        "clicked", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        gateway.approveHostKey(machine);
        gateway.run("apt.analyze", machine);
        // a job that is killed with its worker keeps its machine until its lease ends
        Rest.await(() -> number(OPEN) == 0);

        processes.kill("execution");
        change(WAITING);
        processes.revive("execution");
        processes.awaitReady();
        double ready = number("select extract(epoch from now())");
        Rest.await(() -> number(FIRST_START.replace("?", Double.toString(ready))) != -1);
        double firstStart = number(FIRST_START.replace("?", Double.toString(ready)));
        long begin = System.nanoTime();
        JsonNode clicked = gateway.run("host.check", machine);
        Duration click = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        int listed = gateway.get("/api/v1/jobs?limit=100").status();
        Duration list = Duration.ofNanos(System.nanoTime() - begin);
        double left =
                number(
                        "select count(*) from execution.jobs where share_key = 'backlog' and status = 'queued'");
        long memory = processes.memory("execution");
        change("delete from execution.jobs where share_key = 'backlog' and status = 'queued'");

        assertThat(firstStart).isLessThan(5);
        assertThat(clicked.get("state").asText()).as(clicked.toString()).isEqualTo("ok");
        assertThat(left).as("left of the backlog when the click was done").isGreaterThan(5000);
        assertThat(waited(clicked)).isLessThan(Duration.ofSeconds(2));
        assertThat(click).as(clicked.toString()).isLessThan(ALL_BUSY);
        assertThat(listed).isEqualTo(200);
        assertThat(list).isLessThan(Duration.ofSeconds(3));
        assertThat(memory).isLessThan(600 * MEGABYTE);
        assertThat(processes.allAlive()).isTrue();
    }

    private static Duration waited(JsonNode job) {
        return Duration.between(
                Instant.parse(job.get("createdAt").asText()),
                Instant.parse(job.get("startedAt").asText()));
    }

    private void change(String sql) throws SQLException {
        try (Connection database = processes.database("execution");
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private double number(String sql) {
        try (Connection database = processes.database("execution");
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
