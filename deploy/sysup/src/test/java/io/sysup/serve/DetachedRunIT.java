package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.testing.SilentLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that was begun on a machine is done once, whatever happens to those who watch it. */
class DetachedRunIT {
    private static final int HOST = 2;
    private static final Path SCRIPT =
            Path.of("../../execution-service/src/main/resources/scripts/detached.sh");
    private static final String EFFECTS =
            "grep -c 'upgrade lab-app01:all 1.0 1.1' /var/log/dpkg.log";

    @BeforeEach
    void firstState() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
    }

    @Test
    void aProductThatWasKilledGoesOnWithTheUpgradeItBegan(@TempDir Path home) {
        Product product = new Product(home).start();
        String job = onALockedMachine(product.rest(), "killed");

        product.kill();
        Lab.run("unlockapt", HOST);
        product.start();

        JsonNode ended = product.rest().awaitJob(job);
        assertDoneOnce(product.rest(), ended);
        product.stop();
    }

    @Test
    void aProductThatIsStoppedGoesOnAfterItsNextStart(@TempDir Path home) {
        Product product = new Product(home).start();
        String job = onALockedMachine(product.rest(), "stopped");

        product.stop();
        Lab.run("unlockapt", HOST);
        product.start();

        assertDoneOnce(product.rest(), product.rest().awaitJob(job));
        product.stop();
    }

    @Test
    void aLineThatBreaksIsMended() {
        Rest rest = Product.shared().rest();
        String job = onALockedMachine(rest, "broken-line");

        onHost("for session in $(pgrep -f '^sshd: ops'); do kill -9 \"$session\"; done");
        Rest.await(() -> rest.get("/api/v1/jobs/" + job).json().get("lease").asInt() > 1);
        Lab.run("unlockapt", HOST);

        JsonNode ended = rest.awaitJob(job);
        rest.removeMachine(ended.get("machineId").asText());
        assertDoneOnce(rest, ended);
    }

    @Test
    void aLineThatGoesSilentIsFoundAndMended() throws IOException {
        Rest rest = Product.shared().rest();
        try (SilentLine line = SilentLine.to(Lab.port(HOST))) {
            String machine =
                    rest.addMachine(
                            "silent-line",
                            "127.0.0.1",
                            line.port(),
                            "ops",
                            Rest.key(Lab.opsKey(), null, "nopasswd", null));
            String job = waitingForTheLock(rest, machine);

            line.fallSilent();
            Rest.await(() -> rest.get("/api/v1/jobs/" + job).json().get("lease").asInt() > 1);
            Lab.run("unlockapt", HOST);

            JsonNode ended = rest.awaitJob(job);
            rest.removeMachine(machine);
            assertDoneOnce(rest, ended);
        }
    }

    @Test
    void anUpgradeWhoseProcessIsGoneIsLookedAtAndNotRunAgain() {
        Rest rest = Product.shared().rest();
        String job = onALockedMachine(rest, "cut-off");

        onHost(
                "read -r process rest </var/lib/sysup/runs/"
                        + job
                        + "/process; kill -9 -\"$process\"");
        JsonNode ended = rest.awaitJob(job);
        Lab.run("unlockapt", HOST);
        rest.removeMachine(ended.get("machineId").asText());

        assertThat(ended.get("state").asText()).isEqualTo("error");
        assertThat(ended.at("/error/kind").asText()).isEqualTo("interrupted");
        assertThat(ended.at("/error/message").asText()).contains("0 of 18 packages");
        assertThat(ended.at("/error/remedy").asText()).isNotBlank();
        assertThat(ended.at("/result/changes")).isEmpty();
        assertThat(onHost(EFFECTS + " || true").strip()).isEqualTo("0");
    }

    @Test
    void aMachineThatCannotKeepTheRunIsLeftAlone() {
        Rest rest = Product.shared().rest();
        String machine =
                rest.addMachine(
                        "full", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        onHost("touch /var/lib/sysup");

        JsonNode ended = rest.run("apt.upgrade", machine);
        rest.removeMachine(machine);

        assertThat(ended.get("state").asText()).isEqualTo("error");
        assertThat(ended.at("/error/kind").asText()).isEqualTo("apt_disk_full");
        assertThat(ended.at("/error/message").asText()).contains("nothing was begun");
        assertThat(onHost(EFFECTS + " || true").strip()).isEqualTo("0");
    }

    @Test
    void aWorkerWithAnOlderLeaseIsRefusedAndNothingIsBegunTwice() throws IOException {
        String script = script();
        String work = "echo once >>/root/effects; echo done; echo trouble >&2; exit 7";

        String late = detached(script, "4", "no", work);
        String first = detached(script, "5", "yes", work);
        String again = detached(script, "6", "no", work);
        String stale = detached(script, "5", "yes", work);

        assertThat(late).as("nothing is there, and none may begin").isEqualTo("code 96\n");

        assertThat(first).contains("done", "code 7");
        assertThat(again).isEqualTo(first);
        assertThat(stale).isEqualTo("code 97\n");
        assertThat(onHost("cat /root/effects")).isEqualTo("once\n");
        assertThat(onHost("stat -c %a /var/lib/sysup/runs /var/lib/sysup/runs/by-hand"))
                .isEqualTo("700\n700\n");
    }

    static String script() throws IOException {
        return Files.readString(SCRIPT);
    }

    /** Standard output, and the exit code. */
    private static String detached(String script, String lease, String mayBegin, String work) {
        return Lab.run(
                "exec",
                HOST,
                "sh",
                "-c",
                "sh -c \"$1\" sysup by-hand \"$2\" \"$3\" \"$4\" 2>/dev/null; echo code $?",
                "sh",
                script,
                lease,
                mayBegin,
                work);
    }

    /** Begins an upgrade that has to wait on the machine until its lock is free. */
    private static String onALockedMachine(Rest rest, String name) {
        return waitingForTheLock(
                rest,
                rest.addMachine(name, HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null)));
    }

    private static String waitingForTheLock(Rest rest, String machine) {
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);
        Lab.run("lockapt", HOST, 120);
        String job = rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 110), false);
        Rest.await(
                () -> lines(rest, job).stream().anyMatch(line -> line.contains("lock")),
                () -> lines(rest, job) + onHost("ps -ef; tail -n 3 /var/lib/sysup/runs/*/out"));
        return job;
    }

    private static void assertDoneOnce(Rest rest, JsonNode job) {
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
        assertThat(job.get("lease").asInt()).isGreaterThan(1);
        assertThat(job.get("attempt").asInt()).isEqualTo(1);
        assertThat(job.at("/result/changes")).hasSize(18);
        assertThat(onHost(EFFECTS).strip()).isEqualTo("1");
        List<String> lines = lines(rest, job.get("id").asText());
        assertThat(lines).filteredOn(line -> line.startsWith("Setting up lab-app")).hasSize(12);
        assertThat(lines).filteredOn(line -> line.startsWith("Inst lab-app01 ")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.contains(" goes on, on ")).hasSize(1);
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }

    private static List<String> lines(Rest rest, String job) {
        return rest.get("/api/v1/jobs/" + job + "/log?limit=500")
                .json()
                .get("lines")
                .findValuesAsText("message");
    }
}
