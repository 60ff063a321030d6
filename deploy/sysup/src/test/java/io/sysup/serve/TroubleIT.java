package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each trouble ends in a kind, a sentence and a remedy, caused on real hosts. */
class TroubleIT {
    private static final int HOST = 2;
    private final Rest rest = Product.shared().rest();
    private String machine;

    @BeforeEach
    void freshHost() {
        Lab.run("reset", HOST);
    }

    @AfterEach
    void removeMachine() {
        if (machine != null) {
            rest.removeMachine(machine);
        }
    }

    private void register(String user, Map<String, Object> credential) {
        machine = rest.addMachine("trouble", HOST, user, credential);
        rest.approveHostKey(machine);
    }

    private void registerOps() {
        register("ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
    }

    private JsonNode failure(String action, Map<String, Object> params) {
        JsonNode job = rest.run(action, machine, params, false);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("error");
        assertThat(job.at("/error/message").asText()).isNotBlank();
        return job.get("error");
    }

    private void assertKind(JsonNode failure, String kind) {
        assertThat(failure.get("kind").asText()).as(failure.toString()).isEqualTo(kind);
        assertThat(failure.get("remedy").asText()).as(failure.toString()).isNotBlank();
    }

    @Test
    void wrongPassword() {
        register("opspw", Rest.password("wrong-pass", "same_as_ssh"));
        assertKind(failure("host.check", Map.of()), "auth_failed");
    }

    @Test
    void aKeyThatTheHostDoesNotKnow() {
        register("opspw", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        assertKind(failure("host.check", Map.of()), "auth_failed");
    }

    @Test
    void wrongPassphrase() {
        register(
                "opskey",
                Rest.key(Lab.keyWithPassphrase(), "wrong-phrase", "separate", "lab-sudo"));
        assertKind(failure("host.check", Map.of()), "key_invalid");
    }

    @Test
    void wrongSudoPassword() {
        register(
                "opskey",
                Rest.key(Lab.keyWithPassphrase(), "lab-phrase", "separate", "wrong-sudo"));
        assertKind(failure("host.check", Map.of()), "sudo_password_wrong");
        assertKind(failure("apt.analyze", Map.of()), "sudo_password_wrong");
        assertKind(failure("apt.upgrade", Map.of()), "sudo_password_wrong");
    }

    @Test
    void noSudoRights() {
        register("nosudo", Rest.password("lab-pass", "same_as_ssh"));
        JsonNode analysis = rest.run("apt.analyze", machine);
        assertThat(analysis.get("state").asText()).isEqualTo("warning");
        assertThat(analysis.at("/error/kind").asText()).isEqualTo("sudo_not_permitted");
        assertKind(failure("apt.upgrade", Map.of()), "sudo_not_permitted");
    }

    @Test
    void aSudoThatAsksForAPasswordNobodyStored() {
        register("opspw", Rest.password("lab-pass", "nopasswd"));
        assertKind(failure("host.check", Map.of()), "sudo_password_required");
        assertKind(failure("apt.analyze", Map.of()), "sudo_password_required");
        assertKind(failure("apt.upgrade", Map.of()), "sudo_password_required");
    }

    @Test
    void aChangedHostKeyStopsEverythingUntilItIsApproved() {
        registerOps();
        assertThat(rest.run("host.check", machine).get("state").asText()).isEqualTo("ok");
        Lab.run("newhostkey", HOST);

        assertKind(failure("host.check", Map.of()), "host_key_changed");
        assertThat(rest.machine(machine).get("hostKey").asText()).isEqualTo("changed");
        assertThat(rest.get("/api/v1/machines?where=hostkey:changed").json().get("items"))
                .extracting(found -> found.get("id").asText())
                .contains(machine);
        assertKind(failure("apt.upgrade", Map.of()), "host_key_changed");

        rest.approveHostKey(machine);
        assertThat(rest.run("host.check", machine).get("state").asText()).isEqualTo("ok");
    }

    @Test
    void whatMayPassIsTriedAgainAndWhatMayNotIsNot() {
        registerOps();
        Lab.run("lockapt", HOST, 120);
        String busy = withAttempts("apt.analyze", Map.of("lockTimeoutSeconds", 0));
        Rest.await(() -> job(busy).path("holdReason").asText().startsWith("starts at "));
        JsonNode waiting = job(busy);
        Lab.run("unlockapt", HOST);
        JsonNode done = rest.awaitJob(busy);

        assertThat(waiting.get("state").asText()).isEqualTo("queued");
        assertThat(waiting.at("/error/kind").asText()).isEqualTo("apt_lock_busy");
        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("ok");
        assertThat(done.get("attempt").asInt()).isEqualTo(2);

        Lab.run("newhostkey", HOST);
        JsonNode refused = rest.awaitJob(withAttempts("host.check", Map.of()));
        assertThat(refused.at("/error/kind").asText()).isEqualTo("host_key_changed");
        assertThat(refused.get("attempt").asInt()).isEqualTo(1);
    }

    private String withAttempts(String action, Map<String, Object> params) {
        Rest.Answer started =
                rest.post(
                        "/api/v1/jobs",
                        Map.of(
                                "action",
                                action,
                                "machineIds",
                                List.of(machine),
                                "params",
                                params,
                                "maxAttempts",
                                3));
        return started.json().get("jobs").get(0).get("id").asText();
    }

    private JsonNode job(String id) {
        return rest.get("/api/v1/jobs/" + id).json();
    }

    @Test
    void aClosedPort() {
        machine =
                rest.addMachine(
                        "closed", "127.0.0.1", FreePort.any(), "ops", Rest.password("x", "none"));
        assertKind(failure("host.check", Map.of()), "ssh_unreachable");
        Rest.await(() -> rest.machine(machine).get("status").asText().equals("offline"));
    }

    @Test
    void anUnknownHost() {
        machine =
                rest.addMachine(
                        "nowhere", "no-such-host.invalid", 22, "ops", Rest.password("x", "none"));
        assertKind(failure("host.check", Map.of()), "ssh_unreachable");
    }

    @Test
    void aServerThatIsNoSshServer() {
        int http = Product.shared().port();
        machine = rest.addMachine("http", "127.0.0.1", http, "ops", Rest.password("x", "none"));
        String kind = failure("host.check", Map.of()).get("kind").asText();
        assertThat(kind).isIn("ssh_unreachable", "ssh_timeout", "ssh_hung_up");
    }

    @Test
    void notDebian() {
        registerOps();
        Lab.run("exec", HOST, "sh", "-c", "mv /usr/bin/apt-get /usr/bin/apt-get.gone");
        assertKind(failure("apt.analyze", Map.of()), "not_debian");
    }

    @Test
    void anAptLockThatIsHeld() {
        registerOps();
        rest.run("host.check", machine);
        Lab.run("lockapt", HOST, 60);
        String lock = lockFile();
        JsonNode failure = failure("apt.upgrade", Map.of("lockTimeoutSeconds", 1));
        assertKind(failure, "apt_lock_busy");
        assertThat(lockFile()).as("nobody took the lock away").isEqualTo(lock);
        Lab.run("unlockapt", HOST);
        assertThat(rest.run("apt.analyze", machine).get("state").asText()).isEqualTo("ok");
    }

    private static String lockFile() {
        return Lab.run("exec", HOST, "stat", "-c", "%i %w", "/var/lib/dpkg/lock-frontend");
    }

    @Test
    void aPostinstThatFailsTellsWhatDidChange() {
        registerOps();
        JsonNode job = rest.run("apt.upgrade", machine);
        assertKind(job.get("error"), "apt_postinst_failed");
        assertThat(job.at("/error/message").asText()).contains("lab-broken");
        assertThat(job.at("/error/lines").toString()).contains("lab-broken");
        assertThat(job.at("/result/changes").size()).isEqualTo(18);
    }

    @Test
    void aRepositoryThatIsGoneKeepsTheOldCounts() {
        registerOps();
        rest.run("apt.analyze", machine);
        Rest.await(() -> rest.machine(machine).at("/state/updates").asInt() == 20);
        Lab.run("norepo", HOST);
        assertKind(failure("apt.analyze", Map.of()), "apt_repository_unreachable");
        Rest.await(() ->
                rest.machine(machine)
                        .at("/state/lastErrorKind")
                        .asText()
                        .equals("apt_repository_unreachable"));
        assertThat(rest.machine(machine).at("/state/updates").asInt()).isEqualTo(20);
        Lab.run("repo", HOST);
    }

    @Test
    void wrongRequestsNameTheFieldAndLeaveNothing() {
        registerOps();
        rest.run("host.check", machine);
        List<String> before = wishesOfPeople();

        Rest.Answer unknown = rest.post("/api/v1/jobs", Map.of("action", "apt.explode", "on", "*"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.kind()).isEqualTo("unknown_action");
        Rest.Answer selector =
                rest.post("/api/v1/jobs", Map.of("action", "host.check", "on", "tag:"));
        assertThat(selector.kind()).isEqualTo("selector_invalid");
        Rest.Answer nobody =
                rest.post("/api/v1/jobs", Map.of("action", "host.check", "on", "name:nobody"));
        assertThat(nobody.kind()).isEqualTo("selector_empty");
        Rest.Answer param =
                rest.post(
                        "/api/v1/jobs",
                        Map.of(
                                "action",
                                "apt.upgrade",
                                "on",
                                "*",
                                "params",
                                Map.of("packages", List.of("a; rm -rf /"))));
        assertThat(param.kind()).isEqualTo("invalid_parameter");
        assertThat(param.json().at("/errors/0/field").asText()).startsWith("params.packages");
        Rest.Answer cron =
                rest.post(
                        "/api/v1/schedules",
                        Map.of(
                                "name",
                                "bad",
                                "cron",
                                "61 * * * *",
                                "timezone",
                                "UTC",
                                "selector",
                                "*",
                                "actions",
                                List.of(Map.of("action", "host.check"))));
        assertThat(cron.status()).isEqualTo(400);
        assertThat(cron.kind()).isEqualTo("cron_invalid");

        assertThat(wishesOfPeople()).isEqualTo(before);
    }

    /** Without those of the product itself, which looks at a machine that it reached at last. */
    private List<String> wishesOfPeople() {
        JsonNode jobs = rest.get("/api/v1/jobs?machineId=" + machine).json().get("items");
        return jobs.valueStream()
                .filter(job -> job.at("/requestedBy/type").asText().equals("user"))
                .map(job -> job.get("action").asText())
                .toList();
    }
}
