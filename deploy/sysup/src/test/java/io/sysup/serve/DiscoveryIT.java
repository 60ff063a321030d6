package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real hosts are found, added and checked. They are reached by loopback, which tests may scan. */
class DiscoveryIT {
    private static final int ONE = 1;
    private static final int TWO = 2;
    private static final String SCANS = "/api/v1/discovery/scans";

    @TempDir private Path home;
    private Product product;

    @BeforeEach
    void start() {
        Lab.run("heal", ONE);
        product =
                new Product(home)
                        .with("SYSUP_DISCOVERY_RANGES", "127.0.0.0/8")
                        .with("SYSUP_DISCOVERY_ALLOW_LOOPBACK", "true")
                        .start();
    }

    @AfterEach
    void stop() {
        product.stop();
    }

    @Test
    void aHostIsFoundAddedAndChecked() {
        Cli.Result scan =
                product.cli(
                        "discovery",
                        "scan",
                        "127.0.0.1",
                        "--port",
                        Lab.port(ONE),
                        "--port",
                        Lab.port(TWO),
                        "--port",
                        product.port(),
                        "--wait",
                        "--json");

        assertThat(scan.code()).as(scan.err()).isZero();
        assertThat(scan.json().get("status").asText()).as(scan.out()).isEqualTo("ok");
        assertThat(scan.json().get("open").asInt()).isEqualTo(3);
        JsonNode found = found(Lab.port(ONE));
        assertThat(found.get("ssh").asBoolean()).isTrue();
        assertThat(found.get("service").asText()).startsWith("SSH-2.0-OpenSSH");
        assertThat(found.get("keyType").asText()).isEqualTo("ssh-ed25519");
        assertThat(found.get("fingerprint").asText()).isEqualTo(Lab.fingerprint(ONE));
        assertThat(found(product.port()).get("ssh").asBoolean()).isFalse();

        Cli.Result added = add("127.0.0.1:" + Lab.port(ONE));

        assertThat(added.code()).as(added.err()).isZero();
        String machine = added.json().at("/items/0/machineId").asText();
        Rest rest = product.rest();
        JsonNode keys = rest.get("/api/v1/machines/" + machine + "/host-keys").json().get("items");
        assertThat(keys.findValuesAsText("status")).containsExactly("unknown");
        assertThat(keys.findValuesAsText("fingerprint")).containsExactly(Lab.fingerprint(ONE));
        rest.approveHostKey(machine);
        JsonNode check = rest.run("host.check", machine);
        assertThat(check.get("state").asText()).as(check.toString()).isIn("ok", "warning");
        assertThat(found(Lab.port(ONE)).at("/known/id").asText()).isEqualTo(machine);
        assertThat(add("127.0.0.1:" + Lab.port(ONE)).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aScanThatAProcessLeftIsInterruptedWhetherThatWasStoppedOrKilled(boolean stopped) {
        Rest rest = product.rest();
        String scan = rest.post(SCANS, Map.of("cidr", "127.99.0.0/20")).json().get("id").asText();
        Rest.await(() -> status(rest, scan).equals("running"));

        if (stopped) {
            product.stop();
        } else {
            product.kill();
        }
        product.start();

        Rest again = product.rest();
        Rest.await(() -> status(again, scan).equals("error"));
        assertThat(again.get(SCANS + "/" + scan).json().get("error").asText())
                .contains("interrupted");
    }

    private Cli.Result add(String endpoint) {
        return product.cli(
                "discovery",
                "add",
                endpoint,
                "--user",
                "ops",
                "--key",
                Lab.opsKeyFile(),
                "--name",
                "found {address}",
                "--json");
    }

    private JsonNode found(int port) {
        List<JsonNode> candidates = new ArrayList<>();
        for (JsonNode candidate : product.cli("discovery", "list", "--json").json().get("items")) {
            if (candidate.get("port").asInt() == port) {
                candidates.add(candidate);
            }
        }
        assertThat(candidates).hasSize(1);
        return candidates.getFirst();
    }

    private static String status(Rest rest, String scan) {
        return rest.get(SCANS + "/" + scan).json().get("status").asText();
    }
}
