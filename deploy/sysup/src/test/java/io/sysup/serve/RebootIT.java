package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that really restart, or do not. */
class RebootIT {
    private static final int HOST = 2;
    private static final String REBOOT = "machine.reboot";

    private Rest rest = Product.shared().rest();
    private String machine;

    @AfterEach
    void freshHost() {
        if (machine != null) {
            rest.removeMachine(machine);
        }
        Lab.run("reset", HOST);
    }

    @Test
    void aMachineThatWaitsForItIsRestartedAndProved() {
        host("reset");
        rest.run("apt.upgrade", machine, Map.of("packages", List.of("lab-reboot")), false);
        Rest.await(() -> waitsForReboot().asBoolean());
        assertThat(rest.run(REBOOT, machine, Map.of(), true).at("/result/restarted").asBoolean())
                .isFalse();
        String before = startOfInit();

        JsonNode job = rest.run(REBOOT, machine, Map.of("onlyIfNeeded", true), false);

        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
        assertThat(job.at("/result/restarted").asBoolean()).isTrue();
        assertThat(job.at("/result/proof").asText()).isEqualTo("init_start");
        assertThat(job.at("/result/neededBy/0").asText()).isEqualTo("lab-reboot");
        assertThat(startOfInit()).isNotEqualTo(before);
        Rest.await(() -> waitsForReboot().isBoolean() && !waitsForReboot().asBoolean());
        JsonNode again = rest.run(REBOOT, machine, Map.of("onlyIfNeeded", true), false);
        assertThat(again.at("/result/restarted").asBoolean()).isFalse();
    }

    @Test
    void aBackupThatRunsHoldsItBackUnlessSomebodySaysOtherwise() {
        host("reset");
        onHost("cp /bin/sleep /usr/local/bin/borg; setsid borg 600 >/dev/null 2>&1 </dev/null &");
        String before = startOfInit();

        JsonNode held = rest.run(REBOOT, machine, Map.of(), false);

        assertThat(held.at("/error/kind").asText()).isEqualTo("machine_in_use");
        assertThat(held.at("/error/lines/0").asText()).startsWith("backup borg ");
        assertThat(startOfInit()).isEqualTo(before);

        JsonNode job = rest.run(REBOOT, machine, Map.of("despite", List.of("backup")), false);
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("ok");
        assertThat(job.at("/result/inUse/0").asText()).startsWith("backup borg ");
    }

    @Test
    void aMachineThatDoesNotRestartIsUnverified() {
        host("reset");
        onHost("printf '#!/bin/sh\\n' >/usr/local/sbin/reboot");

        JsonNode job = rest.run(REBOOT, machine, Map.of("limitSeconds", 30), false);

        assertThat(job.at("/error/kind").asText()).isEqualTo("reboot_unverified");
        assertThat(job.at("/error/message").asText()).contains("still runs");
        assertThat(job.at("/result/restarted").asBoolean()).isFalse();
    }

    @Test
    void aUnitThatFailsAfterTheRestartIsNamed() {
        host("systemd");
        Rest.await(() ->
                onHost("systemctl is-system-running || true").strip().matches("running|degraded"));
        onHost(
                """
                printf '[Service]\\nType=oneshot\\nRemainAfterExit=yes\\nExecStart=/usr/bin/test ! -e /root/broken\\n[Install]\\nWantedBy=multi-user.target\\n' \
                  >/etc/systemd/system/flaky.service
                systemctl enable --now flaky.service && touch /root/broken\
                """);

        JsonNode job = rest.run(REBOOT, machine, Map.of(), false);

        assertThat(job.at("/error/kind").asText())
                .as(job.toString())
                .isEqualTo("reboot_unverified");
        assertThat(job.at("/error/lines")).hasSize(1);
        assertThat(job.at("/error/lines/0").asText()).isEqualTo("the unit flaky.service failed");
        assertThat(job.at("/result/restarted").asBoolean()).isTrue();
    }

    @Test
    void aProductThatIsKilledMeanwhileProvesItAfterwards(@TempDir Path home) {
        Product product = new Product(home).start();
        rest = product.rest();
        host("reset");
        onHost(
                "printf '#!/bin/sh\\n(sleep 4; kill -TERM 1) >/dev/null 2>&1 &\\n' >/usr/local/sbin/reboot");
        String job = rest.start(REBOOT, machine, Map.of(), false);
        Rest.await(() ->
                rest
                        .get("/api/v1/jobs/" + job + "/log?limit=100")
                        .json()
                        .get("lines")
                        .findValuesAsText("message")
                        .stream()
                        .anyMatch(line -> line.contains("waiting for the machine")));

        product.kill();
        product.start();
        rest = product.rest();

        JsonNode ended = rest.awaitJob(job);
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/restarted").asBoolean()).isTrue();
        machine = null; // gone with its product
        product.stop();
    }

    private void host(String state) {
        Lab.run(state, HOST);
        Lab.run("heal", HOST);
        machine =
                rest.addMachine(
                        "restarted", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
    }

    private JsonNode waitsForReboot() {
        return rest.machine(machine).at("/state/rebootRequired");
    }

    private static String startOfInit() {
        return onHost("cut -d' ' -f22 /proc/1/stat").strip();
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
