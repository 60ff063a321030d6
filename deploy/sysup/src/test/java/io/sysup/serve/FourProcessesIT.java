package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same services as four processes, and what happens when what they need is away. */
class FourProcessesIT {
    /** How long the broker is away, at least; by default as long as one analysis takes. */
    private static final Duration BROKER_AWAY =
            Duration.parse(System.getProperty("sysup.test.brokerAway", "PT0S"));

    private static final String ENDED =
            "select count(*) from execution.jobs where id = ? and status = 'ok'";
    private static final String VERSION = "select row_version from execution.jobs where id = ?";

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest gateway = processes.gateway();
    private final List<String> machines = new ArrayList<>();

    @AfterEach
    void removeMachines() {
        machines.forEach(gateway::removeMachine);
    }

    @Test
    void theMainJobRunsThroughFourProcesses() {
        Lab.run("reset", 1);
        Lab.run("heal", 1);

        assertThat(gateway.get("/api/v1/status").json().get("mode").asText()).isEqualTo("separate");
        mainJob();
    }

    @Test
    void whileTheBrokerIsAwayWorkGoesOnAndNoMessageIsLost() {
        Lab.run("reset", 2);
        Lab.run("heal", 2);
        String known = machine("known-before", 2);
        gateway.approveHostKey(known);

        processes.stopBroker();
        String added = machine("added-meanwhile", 3);
        Instant back = Instant.now().plus(BROKER_AWAY);
        do {
            assertThat(gateway.run("apt.analyze", known).get("state").asText()).isEqualTo("ok");
        } while (Instant.now().isBefore(back));
        Rest.await(() -> "events_delayed".equals(service("inventory").path("kind").asText()));
        JsonNode told = service("inventory");
        processes.startBroker();

        assertThat(told.get("up").asBoolean()).isTrue();
        assertThat(told.get("remedy").asText()).contains("broker");
        Rest.await(() ->
                !gateway.get("/api/v1/jobs?action=host.check&machineId=" + added)
                        .json()
                        .get("items")
                        .isEmpty());
        Rest.await(() -> service("inventory").path("kind").isNull());
        Rest.await(() -> gateway.machine(known).at("/state/updates").asInt() == 20);
        assertThat(processes.allAlive()).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayEachAnswerSaysSoAndNobodyExits() {
        processes.stopPostgres();
        Rest.Answer refused = gateway.get("/api/v1/machines");
        Rest.await(() -> service("execution").path("kind").asText().equals("database_unreachable"));
        boolean ready = gateway.get("/api/v1/status").json().get("ready").asBoolean();
        processes.startPostgres();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.kind()).isEqualTo("unavailable");
        assertThat(refused.json().get("remedy").asText()).isNotBlank();
        assertThat(ready).isFalse();
        Rest.await(() -> gateway.get("/api/v1/status").json().get("ready").asBoolean());
        assertThat(gateway.get("/api/v1/machines").status()).isEqualTo(200);
        assertThat(processes.allAlive()).isTrue();
    }

    @Test
    void aDatabaseThatTakesNoWritesIsWaitedForAndNoMessageIsPutAside() throws Exception {
        Lab.run("reset", 3);
        String machine = machine("read-only", 3);
        gateway.approveHostKey(machine);

        processes.asSuperuser("alter system set default_transaction_read_only = on");
        Rest.await(() -> gateway.post("/api/v1/jobs", wish(machine)).status() == 503);
        Rest.Answer refused = gateway.post("/api/v1/jobs", wish(machine));
        int readable = gateway.get("/api/v1/machines").status();
        processes.asSuperuser("alter system reset default_transaction_read_only");

        assertThat(refused.kind()).isEqualTo("unavailable");
        assertThat(refused.json().get("remedy").asText()).isNotBlank();
        assertThat(readable).isEqualTo(200);
        Rest.await(() -> gateway.post("/api/v1/jobs", wish(machine)).status() < 300);
        assertThat(gateway.run("host.check", machine).get("state").asText()).isEqualTo("ok");
        assertThat(gateway.get("/api/v1/dead-letters").json().get("items")).isEmpty();
        assertThat(processes.allAlive()).isTrue();
    }

    private static Map<String, Object> wish(String machine) {
        return Map.of("action", "host.check", "machineIds", List.of(machine));
    }

    @Test
    void aWorkerThatWasFrozenLosesItsJobAndChangesNothingWhenItComesBack() throws Exception {
        Lab.run("reset", 2);
        Lab.run("heal", 2);
        String machine = machine("frozen", 2);
        gateway.approveHostKey(machine);
        gateway.run("apt.analyze", machine);
        Lab.run("lockapt", 2, 120);
        String job =
                gateway.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 110), false);
        Rest.await(() ->
                gateway.get("/api/v1/jobs/" + job + "/log?limit=500")
                        .body()
                        .contains("cache lock"));

        Process frozen = processes.process("execution");
        FourProcesses.signal(frozen, "STOP");
        Process other =
                processes.start(
                        "execution", Map.of("quarkus.http.port", Integer.toString(FreePort.any())));
        Thread.ofPlatform().daemon().start(() -> drain(other));
        try {
            Rest.await(() ->
                    processes.number("select lease_token from execution.jobs where id = ?", job)
                            > 1);
            Lab.run("unlockapt", 2);
            Rest.await(() -> processes.number(ENDED, job) == 1);
            long version = processes.number(VERSION, job);
            FourProcesses.signal(frozen, "CONT");
            Rest.await(() -> gateway.get("/api/v1/status").json().get("ready").asBoolean());

            JsonNode ended = gateway.run("host.check", machine);
            assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
            assertThat(processes.number(VERSION, job)).isEqualTo(version);
            assertThat(
                            processes.number(
                                    "select count(*) from execution.executions where job_id = ?",
                                    job))
                    .isEqualTo(1);
            assertThat(
                            Lab.run(
                                            "exec",
                                            2,
                                            "grep",
                                            "-c",
                                            "upgrade lab-app01:all 1.0 1.1",
                                            "/var/log/dpkg.log")
                                    .strip())
                    .isEqualTo("1");
        } finally {
            FourProcesses.signal(frozen, "CONT");
            other.destroy();
            other.waitFor();
        }
    }

    @Test
    void aServiceThatFindsNoDatabaseEndsWithARemedy() throws Exception {
        assertThat(endOf("inventory", Map.of("sysup.db", "postgresql://127.0.0.1:1/sysup")))
                .contains("(database_unreachable)", "remedy: ");
        assertThat(endOf("scheduler", Map.of("sysup.scheduler.db.password", "wrong")))
                .contains("(database_refused)", "remedy: ");
    }

    @Test
    void aSchemaThatSomebodyTouchedOrANewerVersionMadeIsRefused() throws Exception {
        String checksum =
                "update scheduler.flyway_schema_history set checksum = checksum %s where version = '0001'";
        change(checksum.formatted("+ 1"));
        String touched = endOf("scheduler", Map.of());
        change(checksum.formatted("- 1"));
        assertThat(touched).contains("(schema_mismatch)", "checksum");
        change(
                """
                insert into hermes.flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (99, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 'somebody', 1, true)
                """,
                "hermes");
        String newer = endOf("hermes", Map.of());
        change("delete from hermes.flyway_schema_history where version = '9999'", "hermes");
        assertThat(newer).contains("(schema_mismatch)", "9999");
    }

    /** What a second process of the service says until it ends by itself. */
    private String endOf(String service, Map<String, String> others) throws Exception {
        Map<String, String> settings = new HashMap<>(others);
        settings.put("quarkus.http.port", Integer.toString(FreePort.any()));
        settings.put("quarkus.flyway." + service + ".connect-retries", "0");
        Process process = processes.start(service, settings);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    private void change(String sql) throws SQLException {
        change(sql, "scheduler");
    }

    private void change(String sql, String service) throws SQLException {
        try (Connection database = processes.database(service);
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private JsonNode service(String name) {
        for (JsonNode service : gateway.get("/api/v1/status").json().get("services")) {
            if (service.get("name").asText().equals(name)) {
                return service;
            }
        }
        throw new AssertionError("no service " + name);
    }

    private String machine(String name, int host) {
        String machine =
                gateway.addMachine(
                        name, host, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        machines.add(machine);
        return machine;
    }

    private void mainJob() {
        String machine = machine("apart", 1);
        gateway.approveHostKey(machine);
        assertThat(gateway.run("apt.analyze", machine).at("/result/counts/updates").asInt())
                .isEqualTo(20);
        JsonNode upgrade = gateway.run("apt.upgrade", machine);
        assertThat(upgrade.get("state").asText()).as(upgrade.toString()).isEqualTo("ok");
        assertThat(upgrade.at("/result/changes")).hasSize(18);
        Rest.await(() -> gateway.machine(machine).at("/state/updates").asInt() == 2);
        String log =
                gateway.send(
                                "GET",
                                "/api/v1/jobs/" + upgrade.get("id").asText() + "/log/stream",
                                null,
                                Map.of("Accept", "text/event-stream"))
                        .body();
        assertThat(log).contains("Setting up lab-app01 (1.1)", "event:end");
        Rest.Answer schedule =
                gateway.post(
                        "/api/v1/schedules",
                        Map.of(
                                "name",
                                "apart",
                                "cron",
                                "0 4 * * *",
                                "timezone",
                                "UTC",
                                "selector",
                                "name:apart",
                                "actions",
                                List.of(Map.of("action", "host.check"))));
        assertThat(schedule.status()).as(schedule.body()).isEqualTo(201);
        String runs = "/api/v1/schedules/" + schedule.json().get("id").asText();
        assertThat(gateway.post(runs + "/run", Map.of()).status()).isLessThan(300);
        Rest.await(
                () ->
                        gateway.get(runs + "/runs")
                                .json()
                                .at("/items/0/status")
                                .asText()
                                .equals("ok"),
                () -> gateway.get(runs + "/runs").body() + gateway.get("/api/v1/jobs").body());
        assertThat(gateway.post("/internal/v1/machines/select", Map.of("selector", "*")).status())
                .isIn(401, 403, 404);
    }

    private static void drain(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has ended.
        }
    }
}
