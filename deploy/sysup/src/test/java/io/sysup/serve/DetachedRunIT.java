package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.testing.SilentLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that was begun on a machine is done once, whatever happens to those who watch it. */
class DetachedRunIT {
    private static final int HOST = 2;
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
        awaitMended(rest, job);
        Lab.run("unlockapt", HOST);

        JsonNode ended = rest.awaitJob(job);
        rest.removeMachine(ended.get("machineId").asText());
        assertMended(rest, ended);
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
            rest.run("host.check", machine); // Its first look may meet a host that is just reset.
            String job = waitingForTheLock(rest, machine);

            line.fallSilent();
            awaitMended(rest, job);
            Lab.run("unlockapt", HOST);

            JsonNode ended = rest.awaitJob(job);
            rest.removeMachine(machine);
            assertMended(rest, ended);
        }
    }

    @Test
    void anUpgradeWhoseProcessIsGoneIsLookedAtAndNotRunAgain() {
        Rest rest = Product.shared().rest();
        String job = onALockedMachine(rest, "cut-off");

        killRun(job);
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
    void anUpgradeWhoseProcessWasGoneBeforeItChangedAnythingIsTriedAgain() {
        Rest rest = Product.shared().rest();
        String machine = onAMachine(rest, "again");
        Lab.run("lockapt", HOST, 120);
        String job = started(rest, machine, 2);
        awaitLine(rest, job, "cache lock");

        killRun(job);
        Lab.run("unlockapt", HOST);
        JsonNode ended = rest.awaitJob(job);
        rest.removeMachine(machine);

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.get("attempt").asInt()).isEqualTo(2);
        assertThat(ended.at("/result/changes")).hasSize(18);
        assertThat(onHost(EFFECTS).strip()).isEqualTo("1");
        assertThat(onHost("ls /var/lib/sysup/runs")).contains(job + "\n", job + ".2\n");
    }

    @Test
    void anUpgradeWhoseProcessWasGoneInTheMiddleOfDpkgIsNotTriedAgainAndNamesWhatIsHalfDone() {
        // Nothing can be configured after the packages were unpacked.
        onHost(
                "printf '%s\\n' '#!/bin/sh' '[ -e /run/unpacked ] || { touch /run/unpacked; exit 0; }' 'sleep 600' >/usr/local/sbin/hold"
                        + " && chmod +x /usr/local/sbin/hold && echo 'pre-invoke=/usr/local/sbin/hold' >/etc/dpkg/dpkg.cfg.d/hold");
        Rest rest = Product.shared().rest();
        String machine = onAMachine(rest, "half-done");
        String job = started(rest, machine, 3);
        Rest.await(() -> !onHost("pgrep -f ^sleep.600 || true").isBlank());

        killRun(job);
        onHost("rm /etc/dpkg/dpkg.cfg.d/hold; pkill -f ^sleep.600 || true");
        JsonNode ended = rest.awaitJob(job);
        rest.removeMachine(machine);

        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("error");
        assertThat(ended.get("attempt").asInt()).isEqualTo(1);
        assertThat(ended.at("/error/kind").asText()).isEqualTo("dpkg_interrupted");
        assertThat(ended.at("/error/message").asText()).contains("lab-app02");
        assertThat(ended.at("/error/remedy").asText()).contains("dpkg --configure -a");
        onHost("dpkg --force-confold --configure -a");
        assertThat(onHost("dpkg --audit")).isEmpty();
    }

    @Test
    void whatOldRunsLeftIsRemovedByWhoeverLooks() {
        onHost(
                "cd /var/lib && mkdir -p sysup/runs/old sysup/runs/young sysup/runs/runs-still && cd sysup/runs"
                        + " && { echo 1 $(cut -d' ' -f22 /proc/1/stat) $(cat /proc/sys/kernel/random/boot_id) >runs-still/process; }"
                        + " && touch -d '15 days ago' old runs-still && touch -d '13 days ago' young");
        Rest rest = Product.shared().rest();
        String machine = onAMachine(rest, "old-runs");
        rest.removeMachine(machine);

        assertThat(onHost("ls /var/lib/sysup/runs")).isEqualTo("runs-still\nyoung\n");
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
    void aWorkerWithAnOlderLeaseIsRefusedAndNothingIsBegunTwice() {
        var run = new DetachedScript(HOST, "by-hand");
        String work = "echo once >>/root/effects; echo done; echo trouble >&2; exit 7";

        String late = run.show(4, false, 0, work);
        String first = run.show(5, true, 0, work);
        String again = run.show(6, false, 0, work);
        String rest = run.show(6, false, "do".length(), work);
        String stale = run.show(5, true, 0, work);

        assertThat(late).as("nothing is there, and none may begin").isEqualTo("code 96\n");
        assertThat(first).isEqualTo("@@by-hand\ndone\ncode 7\n");
        assertThat(again).isEqualTo(first);
        assertThat(rest).isEqualTo("@@by-hand\nne\ncode 7\n");
        assertThat(stale).isEqualTo("code 97\n");
        assertThat(onHost("cat /root/effects")).isEqualTo("once\n");
        assertThat(onHost("stat -c %a /var/lib/sysup/runs /var/lib/sysup/runs/by-hand"))
                .isEqualTo("700\n700\n");
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
        String job = started(rest, machine, 1);
        awaitLine(rest, job, "lock");
        return job;
    }

    private static String onAMachine(Rest rest, String name) {
        String machine =
                rest.addMachine(name, HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);
        return machine;
    }

    private static String started(Rest rest, String machine, int attempts) {
        return rest.post(
                        "/api/v1/jobs",
                        Map.of(
                                "action",
                                "apt.upgrade",
                                "machineIds",
                                List.of(machine),
                                "maxAttempts",
                                attempts,
                                "params",
                                Map.of("lockTimeoutSeconds", 110)))
                .json()
                .at("/jobs/0/id")
                .asText();
    }

    /** As when the machine runs out of memory: nobody notes how it ended. */
    private static void killRun(String job) {
        onHost(
                "read -r process rest </var/lib/sysup/runs/"
                        + job
                        + "/process; pkill -9 -s \"$process\"");
    }

    private static void awaitLine(Rest rest, String job, String part) {
        Rest.await(
                () -> lines(rest, job).stream().anyMatch(line -> line.contains(part)),
                () -> lines(rest, job) + onHost("ps -ef; tail -n 3 /var/lib/sysup/runs/*/out"));
    }

    private static void awaitMended(Rest rest, String job) {
        awaitLine(rest, job, "the line broke and was mended");
    }

    /** By the same worker, from the byte on at which it broke. */
    private static void assertMended(Rest rest, JsonNode job) {
        assertThat(job.get("lease").asInt()).isEqualTo(1);
        assertDone(rest, job);
    }

    private static void assertDoneOnce(Rest rest, JsonNode job) {
        assertThat(job.get("lease").asInt()).isGreaterThan(1);
        assertDone(rest, job);
        assertThat(lines(rest, job.get("id").asText()))
                .filteredOn(line -> line.contains(" goes on, on "))
                .hasSize(1);
    }

    private static void assertDone(Rest rest, JsonNode job) {
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
        assertThat(job.get("attempt").asInt()).isEqualTo(1);
        assertThat(job.at("/result/changes")).hasSize(18);
        assertThat(onHost(EFFECTS).strip()).isEqualTo("1");
        List<String> lines = lines(rest, job.get("id").asText());
        assertThat(lines).filteredOn(line -> line.startsWith("Setting up lab-app")).hasSize(12);
        assertThat(lines).filteredOn(line -> line.startsWith("Inst lab-app01 ")).hasSize(1);
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
