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
        product.stop();
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
