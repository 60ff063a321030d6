package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a host with systemd a run is a unit: no end of a session and no restart does it harm. */
class SystemdIT {
    private static final int HOST = 2;

    @BeforeEach
    void withSystemd() {
        Lab.run("systemd", HOST);
        Lab.run("heal", HOST);
        Rest.await(() -> onHost("systemctl is-system-running || true").strip().equals("running"));
    }

    @AfterEach
    void withoutSystemd() {
        Lab.run("reset", HOST);
    }

    @Test
    void anUpgradeIsAUnitThatIsCancelledAndFoundAgain(@TempDir Path home) {
        Product product = new Product(home).start();
        Rest rest = product.rest();
        String machine =
                rest.addMachine(
                        "systemd", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        rest.run("apt.analyze", machine);

        String unwanted = waitingForTheLock(rest, machine);
        assertThat(cgroupOf("apt-get")).endsWith("/system.slice/sysup-" + unwanted + ".service");
        rest.post("/api/v1/jobs/" + unwanted + "/cancel", Map.of());
        assertThat(rest.awaitJob(unwanted).get("state").asText()).isEqualTo("cancelled");
        assertThat(units()).isEmpty();
        assertThat(onHost("pgrep -c -f '[a]pt-get -y' || true").strip()).isEqualTo("0");

        String job = waitingForTheLock(rest, machine);
        product.kill();
        onHost("systemctl daemon-reexec; systemctl daemon-reload");
        assertThat(onHost("systemctl restart sysup-" + job + " 2>&1 || true"))
                .contains("Operation refused");
        assertThat(units()).contains("sysup-" + job + ".service loaded active running");
        Lab.run("unlockapt", HOST);
        product.start();

        JsonNode ended = product.rest().awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/changes")).hasSize(18);
        assertThat(onHost("grep -c 'upgrade lab-app01:all 1.0 1.1' /var/log/dpkg.log").strip())
                .isEqualTo("1");
        assertThat(units()).isEmpty();
        product.stop();
    }

    @Test
    void aShutdownWaitsForTheRun() throws InterruptedException {
        var run = new DetachedScript(HOST, "by-hand");
        String work = "until [ -e /root/go-on ]; do sleep 0.1; done; echo done; exit 7";
        Thread begun = Thread.ofPlatform().daemon().start(() -> run.begin(work));
        Rest.await(() -> units().contains("sysup-by-hand.service loaded active running"));

        Thread restarted = Thread.ofPlatform().daemon().start(() -> Lab.run("reboot", HOST));
        Rest.await(() -> onHost("systemctl is-system-running || true").contains("stopping"));
        assertThat(units()).contains("sysup-by-hand.service");
        onHost("touch /root/go-on");
        restarted.join();
        begun.join();

        assertThat(run.show(2, false, 0, "")).contains("done\n", "code 7");
    }

    @Test
    void whatSystemdRunRefusesIsBegunOnceAllTheSame() {
        onHost(
                "printf '%s\\n' '#!/bin/sh' '(sleep 1; exec /usr/bin/systemd-run \"$@\") >/dev/null 2>&1 &' 'exit 1' >/usr/local/sbin/systemd-run"
                        + " && chmod +x /usr/local/sbin/systemd-run");
        var run = new DetachedScript(HOST, "by-hand");

        String said =
                run.begin(
                        "echo once >>/root/effects; sleep 2; printf '<%s>' \"$@\"",
                        "it's", "$HOME %n");

        assertThat(said).contains("<it's><$HOME %n>", "code 0");
        assertThat(onHost("cat /root/effects")).isEqualTo("once\n");
    }

    private static String waitingForTheLock(Rest rest, String machine) {
        Lab.run("lockapt", HOST, 120);
        String job = rest.start("apt.upgrade", machine, Map.of("lockTimeoutSeconds", 110), false);
        Rest.await(() ->
                rest
                        .get("/api/v1/jobs/" + job + "/log?limit=500")
                        .json()
                        .get("lines")
                        .findValuesAsText("message")
                        .stream()
                        .anyMatch(line -> line.contains("cache lock")));
        return job;
    }

    private static String cgroupOf(String name) {
        return onHost("tail -n 1 /proc/$(pgrep -o -x " + name + ")/cgroup").strip();
    }

    private static String units() {
        return onHost("systemctl list-units 'sysup-*' --all --plain --no-legend | tr -s ' '");
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
