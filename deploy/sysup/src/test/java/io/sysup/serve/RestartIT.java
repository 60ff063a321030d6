package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home outlives its process, whether that ends in peace or not. */
class RestartIT {
    private static final int HOST = 3;
    private static final String ANOTHER_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEFub3RoZXIga2V5IHRoYW4gdGhlIGhvc3RzIG93bi4h";

    @TempDir Path home;

    @Test
    void aKilledProcessLosesNoMachineNoJobAndNoLineThatWasShown() {
        Lab.run("reset", HOST);
        Product product = new Product(home).start();
        assertThat(product.adminToken()).isPresent();
        Rest rest = product.rest();
        String machine =
                rest.addMachine(
                        "survivor", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        String done = rest.run("apt.analyze", machine).get("id").asText();
        Lab.run("lockapt", HOST, 60);
        String interrupted =
                rest.start("apt.analyze", machine, Map.of("lockTimeoutSeconds", 50), false);
        Rest.await(() -> !lines(rest, interrupted).isEmpty());
        List<String> shown = lines(rest, interrupted);
        String quarantined = showsAnotherKeyThanTheApprovedOne(rest);

        product.kill();
        Lab.run("unlockapt", HOST);
        product.start();

        Rest again = product.rest();
        assertThat(product.output().stream().filter(line -> line.startsWith("admin token: ")))
                .as("the token is shown at the first start only")
                .hasSize(1);
        assertThat(again.machine(machine).get("name").asText()).isEqualTo("survivor");
        assertThat(again.get("/api/v1/jobs/" + done).json().get("state").asText()).isEqualTo("ok");
        assertThat(lines(again, interrupted)).startsWith(shown.toArray(String[]::new));
        JsonNode resumed = again.awaitJob(interrupted);
        assertThat(resumed.get("state").asText()).as(resumed.toString()).isEqualTo("ok");
        assertThat(resumed.get("lease").asInt()).isEqualTo(2);
        assertThat(again.machine(quarantined).get("hostKey").asText()).isEqualTo("changed");
        assertThat(again.run("host.check", quarantined).at("/error/kind").asText())
                .isEqualTo("host_key_changed");
        product.stop();
    }

    /** The key that OpenSSH knows of an address at which the host answers only later. */
    private static String showsAnotherKeyThanTheApprovedOne(Rest rest) {
        String machine =
                rest.addMachine(
                        "quarantined",
                        "127.0.0.9",
                        9,
                        "ops",
                        Rest.key(Lab.opsKey(), null, "nopasswd", null));
        Rest.Answer imported =
                rest.post(
                        "/api/v1/machines/known-hosts",
                        Map.of("content", "[127.0.0.9]:9 " + ANOTHER_KEY));
        assertThat(imported.json().at("/keys/0/verdict").asText())
                .as(imported.body())
                .isEqualTo("approved");
        String version = rest.machine(machine).get("version").asText();
        rest.send(
                "PATCH",
                "/api/v1/machines/" + machine,
                Map.of("hostname", "localhost", "port", Lab.port(HOST)),
                Map.of("If-Match", "\"" + version + "\""));
        assertThat(rest.run("host.check", machine).at("/error/kind").asText())
                .isEqualTo("host_key_changed");
        return machine;
    }

    private static List<String> lines(Rest rest, String job) {
        return rest.get("/api/v1/jobs/" + job + "/log")
                .json()
                .get("lines")
                .findValuesAsText("message");
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefusedAndSoIsATakenPort(@TempDir Path other) throws Exception {
        Product first = Product.shared();

        Process same = Product.command(first.port() + 1, first.home()).start();
        String sameError = new String(same.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(same.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(same.exitValue()).isEqualTo(1);
        assertThat(sameError).contains("home_in_use", "remedy");

        Process port = Product.command(first.port(), other).start();
        String portError = new String(port.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(port.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(port.exitValue()).isEqualTo(1);
        assertThat(portError).contains("port_taken", "remedy");
        assertThat(first.rest().get("/api/v1/status").json().get("ready").asBoolean()).isTrue();
    }
}
