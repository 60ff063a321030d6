package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SSH servers that are starting, sparing, or talkative. */
class SshIT {
    private static final int HOST = 2;
    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(35);
    private static final int FIRST_LINE = 60;
    private static final int STEP = 140;
    private static final int LATE_IN_THE_LOGIN = 1600;

    private final Rest rest = Product.shared().rest();
    private String machine = "";

    @BeforeEach
    void freshHost() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
    }

    @AfterEach
    void removeMachine() {
        Lab.run("unlockapt", HOST);
        rest.removeMachine(machine);
    }

    @Test
    void aMachineThatIsStartingIsWaitedFor() {
        String job = waitingForTheMachineToStart();

        onHost("rm /run/nologin");

        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
    }

    @Test
    void nobodyWaitsForAMachineWhenTheJobIsCancelled() {
        String job = waitingForTheMachineToStart();

        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());

        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("cancelled");
        onHost("rm /run/nologin");
    }

    private String waitingForTheMachineToStart() {
        register();
        rest.run("host.check", machine);
        onHost(
                "echo 'System is booting up. Unprivileged users are not permitted to log in yet.' >/run/nologin");
        String job = rest.start("host.check", machine, Map.of(), false);
        Rest.await(() -> log(job).contains("waiting: ssh lets nobody log in at present"));
        return job;
    }

    @Test
    void aServerThatAllowsOneSessionPerConnectionIsEnough() {
        onHost(
                "echo 'MaxSessions 1' >>/etc/ssh/sshd_config.d/lab.conf; sshd=$(cat /run/sshd.pid); rm /run/sshd.pid;"
                        + " kill -HUP $sshd; until [ -s /run/sshd.pid ]; do sleep 0.1; done");
        register();
        rest.run("apt.analyze", machine);
        Lab.run("lockapt", HOST, 120);
        String job = rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 110), false);
        Rest.await(
                () -> log(job).contains("cache lock"),
                () -> rest.get("/api/v1/jobs/" + job).body() + log(job));

        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());

        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("cancelled");
        assertThat(ended.at("/error/message").asText()).contains("0 of 18 packages");
    }

    @Test
    void whatTheLoginPrintsIsNotTakenForAnAnswer() {
        onHost(
                "echo 'echo welcome to the machine; echo @@nonce begin lists; printf %s no-newline' >/tmp/noise;"
                        + " cat /tmp/noise /home/ops/.bashrc >/tmp/rc; mv /tmp/rc /home/ops/.bashrc; chown ops: /home/ops/.bashrc");
        register();

        for (String action : new String[] {"host.check", "machine.probe", "apt.analyze"}) {
            JsonNode job = rest.run(action, machine);
            assertThat(job.get("state").asText()).as(job.toString()).isIn("ok", "warning");
        }
        JsonNode upgraded = rest.run("apt.upgrade", machine, Map.of(), false);
        assertThat(upgraded.get("state").asText()).as(upgraded.toString()).isEqualTo("ok");
        assertThat(upgraded.at("/result/changes")).hasSize(18);
    }

    /** At any point from the key exchange on. What has no answer was not refused. */
    @Test
    void aLineThatBreaksDuringTheLoginIsMended() throws IOException {
        register();
        try (CutLine line = CutLine.to(Lab.port(HOST))) {
            edit(Map.of("port", line.port()));
            int broken = 0;
            boolean loggedIn = false;
            for (int said = FIRST_LINE; !loggedIn; said += STEP) {
                line.cutNextAfter(said);
                JsonNode job = rest.run("host.check", machine);
                loggedIn = !log(job.get("id").asText()).contains("broke off during the login");
                if (!loggedIn) {
                    assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
                    broken++;
                }
            }
            assertThat(broken).isGreaterThan(5);
            assertThat(rest.machine(machine).get("credentialStatus").asText()).isEqualTo("ok");
            edit(Map.of("port", Lab.port(HOST)));
        }
    }

    @Test
    void aLineOnWhichEachLoginBreaksIsNoRefusalEither() throws IOException {
        JsonNode job = checkedOver(line -> line.cutEachAfter(LATE_IN_THE_LOGIN));

        assertThat(job.at("/error/kind").asText())
                .as(job.toString())
                .isEqualTo("ssh_connection_lost");
        assertThat(rest.machine(machine).get("credentialStatus").asText()).isEqualTo("ok");
    }

    @Test
    void aLineThatDripsDuringTheLoginHoldsNobodyLongerThanALoginMayTake() throws IOException {
        JsonNode job = checkedOver(line -> line.dripAfter(LATE_IN_THE_LOGIN));

        assertThat(job.at("/error/kind").asText()).as(job.toString()).isEqualTo("ssh_timeout");
        assertThat(Duration.between(startedAt(job), finishedAt(job))).isLessThan(LOGIN_LIMIT);
    }

    /** The machine, whose login was fine before, over a line with this fault. */
    private JsonNode checkedOver(Consumer<CutLine> fault) throws IOException {
        register();
        rest.run("host.check", machine);
        try (CutLine line = CutLine.to(Lab.port(HOST))) {
            edit(Map.of("port", line.port()));
            fault.accept(line);
            JsonNode job = rest.run("host.check", machine);
            edit(Map.of("port", Lab.port(HOST)));
            return job;
        }
    }

    private static Instant startedAt(JsonNode job) {
        return Instant.parse(job.get("startedAt").asText());
    }

    private static Instant finishedAt(JsonNode job) {
        return Instant.parse(job.get("finishedAt").asText());
    }

    private void edit(Map<String, Object> change) {
        String version = rest.machine(machine).get("version").asText();
        rest.send(
                "PATCH",
                "/api/v1/machines/" + machine,
                change,
                Map.of("If-Match", "\"" + version + "\""));
    }

    private void register() {
        machine =
                rest.addMachine("ssh", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        Rest.await(this::wasLookedAt);
    }

    /**
     * The probe after the approval comes when it comes, and must not take what a test has laid out.
     */
    private boolean wasLookedAt() {
        return rest.get("/api/v1/jobs?action=machine.probe&machineId=" + machine)
                .json()
                .at("/items/0/finishedAt")
                .isTextual();
    }

    private String log(String job) {
        return rest.get("/api/v1/jobs/" + job + "/log?limit=500").body();
    }

    private static void onHost(String command) {
        Lab.run("exec", HOST, "sh", "-c", command);
    }
}
