package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue in the hands of a person: paused, stopped, its work cancelled and done again. */
class QueueIT {
    private static final int HOST = 3;
    private static final String UPGRADED =
            "grep -c 'upgrade lab-app01:all 1.0 1.1' /var/log/dpkg.log || true";

    private final Rest rest = Product.shared().rest();
    private String machine = "";

    @BeforeEach
    void aMachine() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        machine =
                rest.addMachine(
                        "queue", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);
    }

    @AfterEach
    void nothingHeldBack() {
        rest.get("/api/v1/queue/pauses")
                .json()
                .get("items")
                .forEach(pause -> rest.delete("/api/v1/queue/pauses/" + pause.get("id").asText()));
        Lab.run("unlockapt", HOST);
        rest.removeMachine(machine);
    }

    @Test
    void aPausedActionWaitsAndSaysWhy() {
        JsonNode pause =
                rest.post(
                                "/api/v1/queue/pauses",
                                Map.of("action", "host.check", "reason", "the switch is replaced"))
                        .json();
        String job = rest.start("host.check", machine, Map.of(), false);
        rest.run("apt.analyze", machine);

        JsonNode waiting = rest.get("/api/v1/jobs/" + job).json();
        assertThat(waiting.get("state").asText()).isEqualTo("queued");
        assertThat(waiting.get("holdKind").asText()).isEqualTo("paused");
        assertThat(waiting.get("holdReason").asText())
                .isEqualTo("host.check is paused: the switch is replaced");
        assertThat(rest.delete("/api/v1/queue/pauses/" + pause.get("id").asText()).status())
                .isEqualTo(204);
        assertThat(rest.awaitJob(job).get("state").asText()).isEqualTo("ok");
    }

    @Test
    void anAnswerIsHeldUntilOneOrAllOfTheJobsAreFinal() {
        rest.post("/api/v1/queue/pauses", Map.of("action", "host.check", "reason", "later"));
        String waits = rest.start("host.check", machine, Map.of(), false);
        String runs = rest.start("apt.analyze", machine, Map.of(), false);
        String both = "/api/v1/jobs?ids=" + waits + "," + runs;

        JsonNode one = rest.get(both + "&wait=25&until=any").json().get("items");
        assertThat(states(one)).containsExactlyInAnyOrder("queued", "ok");
        assertThat(states(rest.get(both + "&wait=1").json().get("items")))
                .as("when time is up it answers with what there is")
                .containsExactlyInAnyOrder("queued", "ok");
        rest.post("/api/v1/jobs/" + waits + "/cancel", Map.of());
        assertThat(states(rest.get(both + "&wait=25&until=all").json().get("items")))
                .containsExactlyInAnyOrder("cancelled", "ok");
        Rest.Answer refused = rest.get(both + "&until=most");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("until");
    }

    private static List<String> states(JsonNode jobs) {
        return jobs.valueStream().map(job -> job.get("state").asText()).toList();
    }

    @Test
    void theEmergencyStopEndsAnUpgradeThatHasNotChangedAnything() {
        String job = waitingForTheLock();
        String behind = rest.start("host.check", machine, Map.of(), false);

        JsonNode stopped = rest.post("/api/v1/queue/stop", Map.of("reason", "fire")).json();
        JsonNode ended = rest.awaitJob(job);

        assertThat(stopped.get("askedToStop").asInt()).isEqualTo(1);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("cancelled");
        assertThat(ended.at("/error/message").asText()).contains("0 of 18 packages");
        assertThat(ended.at("/result/changes")).isEmpty();
        assertThat(onHost(UPGRADED).strip()).isEqualTo("0");
        assertThat(onHost("pgrep -c -f '[a]pt-get -y' || true").strip()).isEqualTo("0");
        JsonNode held = rest.get("/api/v1/jobs/" + behind).json();
        assertThat(held.get("holdReason").asText()).isEqualTo("the queue is paused: fire");
    }

    @Test
    void anUpgradeInTheMiddleOfDpkgIsBroughtToItsEnd() {
        onHost(
                "printf '%s\\n' '#!/bin/sh' 'until [ -e /run/go-on ]; do sleep 0.1; done' >/usr/local/sbin/hold && chmod +x /usr/local/sbin/hold"
                        + " && echo 'DPkg::Post-Invoke { \"/usr/local/sbin/hold\"; };' >/etc/apt/apt.conf.d/99hold");
        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> lines(job).stream().anyMatch(line -> line.startsWith("Setting up")));

        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());
        Rest.await(() -> lines(job).stream().anyMatch(line -> line.contains("brought to its end")));
        onHost("touch /run/go-on");
        JsonNode ended = rest.awaitJob(job);

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/changes")).hasSize(18);
        assertThat(onHost("dpkg --audit")).isEmpty();
    }

    @Test
    void anUpgradeThatIsEndedByForceTellsWhatMustBeRepaired() {
        // The second call of dpkg, which configures what the first has unpacked, does not come to
        // its end.
        onHost(
                "printf '%s\\n' '#!/bin/sh' '[ -e /run/unpacked ] || { touch /run/unpacked; exit 0; }' 'sleep 600' >/usr/local/sbin/hold && chmod +x /usr/local/sbin/hold"
                        + " && echo 'pre-invoke=/usr/local/sbin/hold' >/etc/dpkg/dpkg.cfg.d/hold");
        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> onHost("pgrep -f ^sleep.600 || true").strip().length() > 0);
        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());
        Rest.await(() -> lines(job).stream().anyMatch(line -> line.contains("brought to its end")));

        rest.post("/api/v1/jobs/" + job + "/cancel?force=true", Map.of());
        JsonNode ended = rest.awaitJob(job);
        onHost("rm /etc/dpkg/dpkg.cfg.d/hold");

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("error");
        assertThat(ended.at("/error/kind").asText()).isEqualTo("dpkg_interrupted");
        assertThat(ended.at("/error/message").asText()).contains("some of them only in part");
        assertThat(ended.at("/error/remedy").asText()).contains("dpkg --configure -a");
        assertThat(ended.at("/error/lines")).isNotEmpty();
        onHost("dpkg --force-confold --configure -a");
        assertThat(onHost("dpkg --audit")).isEmpty();
    }

    @Test
    void whatDoesNotHeedTheSignalIsKilled() {
        onHost(
                "printf '%s\\n' '#!/bin/sh' 'trap \"\" TERM' 'while :; do sleep 1; done' >/usr/local/sbin/deaf && chmod +x /usr/local/sbin/deaf"
                        + " && echo 'DPkg::Pre-Invoke { \"/usr/local/sbin/deaf\"; };' >/etc/apt/apt.conf.d/99deaf");
        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> onHost("pgrep -f [s]bin/deaf || true").strip().length() > 0);

        rest.post("/api/v1/jobs/" + job + "/cancel", Map.of());

        assertThat(rest.awaitJob(job).get("state").asText()).isEqualTo("cancelled");
        Rest.await(() -> onHost("pgrep -f [s]bin/deaf || true").isBlank());
        assertThat(onHost(UPGRADED).strip()).isEqualTo("0");
    }

    @Test
    void anUpgradeThatTakesTooLongIsEndedBeforeItChangesAnything() {
        Lab.run("lockapt", HOST, 120);
        JsonNode started =
                rest.post(
                                "/api/v1/jobs",
                                Map.of(
                                        "action",
                                        "apt.upgrade",
                                        "machineIds",
                                        List.of(machine),
                                        "timeoutSeconds",
                                        3,
                                        "params",
                                        Map.of("lockTimeoutSeconds", 110)))
                        .json();

        JsonNode ended = rest.awaitJob(started.at("/jobs/0/id").asText());

        assertThat(ended.get("state").asText()).isEqualTo("error");
        assertThat(ended.at("/error/kind").asText()).isEqualTo("timeout");
        assertThat(ended.at("/error/message").asText())
                .startsWith("It did not end within 3 s.")
                .contains("0 of 18 packages");
        assertThat(onHost("pgrep -c -f '[a]pt-get -y' || true").strip()).isEqualTo("0");
    }

    @Test
    void whatFailedIsDoneAgainOnce() {
        Lab.run("lockapt", HOST, 120);
        JsonNode failed =
                rest.awaitJob(
                        rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 1), false));
        assertThat(failed.at("/error/kind").asText()).isEqualTo("apt_lock_busy");
        Lab.run("unlockapt", HOST);

        Map<String, Object> choice = Map.of("ids", List.of(failed.get("id").asText()));
        JsonNode again = rest.post("/api/v1/jobs/retry", choice).json();

        JsonNode ended = rest.awaitJob(again.at("/jobs/0").asText());
        assertThat(ended.get("state").asText()).isEqualTo("ok");
        assertThat(rest.post("/api/v1/jobs/retry", choice).json().get("jobs")).isEmpty();
    }

    @Test
    void stepsRunInOrderAndStopBehindOneThatFailed() {
        List<String> done = steps("apt.analyze", Map.of(), "machine.probe", "host.check");
        done.forEach(job -> assertThat(rest.awaitJob(job).get("state").asText()).isEqualTo("ok"));
        List<String> ends =
                done.stream()
                        .map(job -> rest.get("/api/v1/jobs/" + job).json())
                        .map(job -> job.get("finishedAt").asText())
                        .toList();
        assertThat(ends).isSorted();

        Lab.run("lockapt", HOST, 120);
        List<String> failing =
                steps(
                        "apt.upgrade",
                        Map.of("lockTimeoutSeconds", 3),
                        "machine.probe",
                        "host.check");
        JsonNode last = rest.get("/api/v1/jobs/" + failing.getLast()).json();
        assertThat(last.get("holdKind").asText()).isEqualTo("step");
        assertThat(last.get("holdReason").asText()).contains(failing.get(1));
        assertThat(rest.awaitJob(failing.getFirst()).get("state").asText()).isEqualTo("error");
        for (String behind : failing.subList(1, 3)) {
            JsonNode dropped = rest.awaitJob(behind);
            assertThat(dropped.get("state").asText()).isEqualTo("cancelled");
            assertThat(dropped.at("/error/message").asText())
                    .isEqualTo("A step before it did not end well.");
        }
    }

    private List<String> steps(String first, Map<String, Object> params, String... then) {
        return rest
                .post(
                        "/api/v1/jobs",
                        Map.of(
                                "action",
                                first,
                                "params",
                                params,
                                "machineIds",
                                List.of(machine),
                                "then",
                                Stream.of(then).map(step -> Map.of("action", step)).toList()))
                .json()
                .get("jobs")
                .findValuesAsText("id")
                .stream()
                .filter(id -> id.contains("-"))
                .toList();
    }

    private String waitingForTheLock() {
        Lab.run("lockapt", HOST, 120);
        String job = rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 110), false);
        Rest.await(() -> lines(job).stream().anyMatch(line -> line.contains("cache lock")));
        return job;
    }

    private List<String> lines(String job) {
        return rest.get("/api/v1/jobs/" + job + "/log?limit=500")
                .json()
                .get("lines")
                .findValuesAsText("message");
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
