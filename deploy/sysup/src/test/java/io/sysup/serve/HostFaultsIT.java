package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines that restart, lose their dpkg, crawl, or change their password while a job runs. */
class HostFaultsIT {
    private static final int HOST = 2;
    private static final int OTHER = 3;

    /** Who writes to a pipe that nobody reads waits: the script of lab-reboot, within dpkg. */
    private static final String HOLD_DPKG = "mkfifo /run/reboot-required";

    private static final String HELD = "pgrep -f '[l]ab-reboot.postinst' || true";

    /** What sshd says goes nowhere in a host without a system log. */
    private static final String KEEP_WHAT_SSHD_SAYS =
            "cat >/root/syslog.py <<'END'\n"
                    + "import socket\n"
                    + "log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
                    + "log.bind('/dev/log')\n"
                    + "while True:\n"
                    + "    line = log.recv(8192)\n"
                    + "    open('/root/auth.log', 'ab').write(line + b'\\n')\n"
                    + "END\n"
                    + "rm -f /dev/log; setsid python3 /root/syslog.py >/dev/null 2>&1 </dev/null &"
                    + " until [ -S /dev/log ]; do sleep 0.05; done; chmod 666 /dev/log";

    private final Rest rest = Product.shared().rest();
    private final List<String> machines = new ArrayList<>();

    @BeforeEach
    void freshHost() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
    }

    @AfterEach
    void removeMachines() {
        machines.forEach(rest::removeMachine);
    }

    private String machine(String name, int host, String user, Map<String, Object> credential) {
        String machine = rest.addMachine(name, host, user, credential);
        machines.add(machine);
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);
        return machine;
    }

    private String machine(String name, int host) {
        return machine(name, host, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
    }

    @Test
    void aMachineThatRestartsInTheMiddleOfDpkgEndsItsJobWithWhatReallyHappened() {
        String machine = machine("restarted", HOST);
        onHost(HOLD_DPKG);
        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> !onHost(HELD).isBlank());

        Lab.run("reboot", HOST);

        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("attempt").asInt()).isOne();
        assertHalfDone(ended);
        assertThat(LockedUpgrade.effects(HOST)).isOne();
    }

    @Test
    void aDpkgThatIsKilledIsNamedAndLeftToAPerson() {
        String machine = machine("killed-dpkg", HOST);
        onHost(HOLD_DPKG);
        String job = rest.start("apt.upgrade", machine, Map.of(), false);
        Rest.await(() -> !onHost(HELD).isBlank());

        onHost("rm /run/reboot-required; pkill -9 -x dpkg; pkill -9 -f '[l]ab-reboot.postinst'");

        assertHalfDone(rest.awaitJob(job));
        String left = onHost("dpkg --audit");
        JsonNode next = rest.run("apt.upgrade", machine);
        assertThat(next.at("/error/kind").asText())
                .as(next.toString())
                .isEqualTo("dpkg_interrupted");
        assertThat(next.at("/result/changes")).isEmpty();
        assertThat(onHost("dpkg --audit")).as("nothing is repaired unasked").isEqualTo(left);

        onHost("dpkg --force-confold --configure -a");

        JsonNode repaired = rest.run("apt.upgrade", machine);
        assertThat(repaired.get("state").asText()).as(repaired.toString()).isIn("ok", "warning");
    }

    private static void assertHalfDone(JsonNode job) {
        assertThat(job.get("state").asText()).as(job.get("error").toString()).isEqualTo("error");
        assertThat(job.at("/error/kind").asText())
                .as(job.get("error").toString())
                .isEqualTo("dpkg_interrupted");
        assertThat(job.at("/error/remedy").asText()).contains("dpkg --configure -a");
        assertThat(onHost("dpkg --audit")).isNotBlank();
    }

    @Test
    void aRunOfAnEarlierBootIsTakenForCutOffAndNotBegunAgain() {
        String work = "echo once >>/root/effects; sleep 300";
        var run = new DetachedScript(HOST, "boot");
        run.beginUnseen(work);
        Rest.await(() -> onHost("cat /root/effects").equals("once\n"));

        onHost(
                "sed -i 's/ [^ ]*$/ 00000000-0000-4000-8000-000000000000/' /var/lib/sysup/runs/boot/process");

        assertThat(run.show(2, true, 0, work)).isEqualTo("@@boot\ncode 98\n");
        assertThat(onHost("cat /root/effects")).isEqualTo("once\n");
    }

    @Test
    void aMachineThatCrawlsKeepsNoOtherOneWaitingAndEndsWhenItsTimeIsOver() throws IOException {
        String other = machine("quick", OTHER);
        String slow = machine("slow", HOST);
        try (SlowLine line = SlowLine.to(Lab.port(HOST))) {
            edit(slow, Map.of("port", line.port()));
            String crawling = wish("apt.analyze", slow, Map.of("timeoutSeconds", 7));
            Rest.await(() -> state(crawling).equals("running"));

            long begin = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(rest.run("host.check", other).get("state").asText()).isEqualTo("ok");
            }
            Duration five = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(state(crawling)).isEqualTo("running");
            assertThat(five).isLessThan(Duration.ofSeconds(10));
            JsonNode ended = rest.awaitJob(crawling);
            assertThat(ended.at("/error/kind").asText())
                    .as(ended.get("error").toString())
                    .isEqualTo("timeout");
            assertThat(ended.at("/error/remedy").asText()).isNotBlank();
            edit(slow, Map.of("port", Lab.port(HOST)));
        }
        assertThat(rest.run("host.check", slow).get("state").asText()).isEqualTo("ok");
    }

    @Test
    void aPasswordThatChangesMeanwhileServesTheNextLoginAndAWrongOneIsTriedOnce() {
        String machine =
                machine("rotated", HOST, "opspw", Rest.password("lab-pass", "same_as_ssh"));
        onHost(KEEP_WHAT_SSHD_SAYS);
        LockedUpgrade upgrade = LockedUpgrade.begin(rest, HOST, machine);

        onHost("echo opspw:another-pass | chpasswd");
        store(machine, "another-pass");
        upgrade.goOn();

        assertThat(upgrade.awaitDoneOnce().get("lease").asInt()).isOne();
        assertThat(rest.run("host.check", machine).get("state").asText()).isEqualTo("ok");
        assertThat(refusedLogins()).isZero();

        store(machine, "wrong-pass");
        JsonNode refused = rest.awaitJob(wish("host.check", machine, Map.of("maxAttempts", 5)));
        assertThat(refused.at("/error/kind").asText()).isEqualTo("auth_failed");
        assertThat(refused.get("attempt").asInt()).isOne();
        assertThat(refusedLogins()).isBetween(1, 2);
    }

    private void store(String machine, String password) {
        Rest.Answer stored =
                rest.send(
                        "PUT",
                        "/api/v1/machines/" + machine + "/credential",
                        Rest.password(password, "same_as_ssh"),
                        Map.of());
        assertThat(stored.status()).as(stored.body()).isLessThan(300);
    }

    private static int refusedLogins() {
        return Integer.parseInt(onHost("grep -c 'Failed password' /root/auth.log || true").strip());
    }

    private void edit(String machine, Map<String, Object> change) {
        String version = rest.machine(machine).get("version").asText();
        Rest.Answer edited =
                rest.send(
                        "PATCH",
                        "/api/v1/machines/" + machine,
                        change,
                        Map.of("If-Match", "\"" + version + "\""));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    }

    private String wish(String action, String machine, Map<String, Object> limits) {
        Map<String, Object> wish = new HashMap<>(limits);
        wish.putAll(Map.of("action", action, "machineIds", List.of(machine)));
        return rest.post("/api/v1/jobs", wish).json().at("/jobs/0/id").asText();
    }

    private String state(String job) {
        return rest.get("/api/v1/jobs/" + job).json().get("state").asText();
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
