package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key that seals is changed while the product is killed; then the keyset is lost. */
class SecretRotationIT {
    private static final int MACHINES = 400;
    private static final int KILLS = 4;

    private Product product;

    @BeforeEach
    void started() throws Exception {
        product = new Product(Files.createTempDirectory("sysup-rotation"));
        product.start();
    }

    @AfterEach
    void stopped() {
        product.stop();
    }

    private Rest rest() {
        return product.rest();
    }

    private JsonNode secrets() {
        return rest().get("/api/v1/secrets").json();
    }

    private List<String> registered() {
        rest().post("/api/v1/queue/pauses", Map.of("reason", "only the secrets matter here"));
        int port = FreePort.any();
        Rest rest = rest();
        List<String> machines = new ArrayList<>();
        for (int i = 0; i < MACHINES; i++) {
            String address = "127.0.%d.%d".formatted(1 + i / 200, 1 + i % 200);
            machines.add(
                    rest.addMachine(
                            "sealed-" + i,
                            address,
                            port,
                            "ops",
                            Rest.password("pw-" + i, "same_as_ssh")));
        }
        return machines;
    }

    @Test
    void oneThatIsKilledAgainAndAgainEndsWellAndALostKeysetIsToldAtTheStart() throws Exception {
        List<String> machines = registered();
        String first = sealing();

        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(rest().post("/api/v1/secrets/rotation", Map.of()).status()).isEqualTo(202);
            if (kill % 2 == 1) {
                Rest.await(() -> secrets().at("/rotations/0/resealed").asInt() > 0);
            }
            product.kill();
            product.start();
        }
        Rest.await(() -> secrets().at("/rotations/0/state").asText().equals("finished"));

        assertThat(sealing()).isNotEqualTo(first);
        assertThat(sealedWith(sealing())).isEqualTo(MACHINES);
        for (JsonNode key : secrets().get("keys")) {
            if (!key.get("sealing").asBoolean()) {
                assertThat(product.cli("secret", "retire", key.get("id").asText()).code()).isZero();
            }
        }
        theyCanBeOpened(machines);
        assertThat(product.cli("secret", "rotate", "--wait").out())
                .contains("finished: " + MACHINES + " credentials sealed anew");
        theKeysetIsLost();
        theyCanBeOpened(machines);
    }

    private String sealing() {
        for (JsonNode key : secrets().get("keys")) {
            if (key.get("sealing").asBoolean()) {
                return key.get("id").asText();
            }
        }
        throw new AssertionError("no key seals: " + secrets());
    }

    private long sealedWith(String keyId) {
        for (JsonNode key : secrets().get("keys")) {
            if (key.get("id").asText().equals(keyId)) {
                return key.get("credentials").asLong();
            }
        }
        throw new AssertionError("no key " + keyId + ": " + secrets());
    }

    /** A login comes as far as the machine, which is not there. */
    private void theyCanBeOpened(List<String> machines) {
        for (JsonNode pause : rest().get("/api/v1/queue/pauses").json().get("items")) {
            rest().delete("/api/v1/queue/pauses/" + pause.get("id").asText());
        }
        for (int i = 0; i < MACHINES; i += MACHINES / 8) {
            JsonNode job = rest().run("credential.test", machines.get(i));
            assertThat(job.at("/error/kind").asText())
                    .as(job.toString())
                    .isEqualTo("ssh_unreachable");
        }
    }

    private void theKeysetIsLost() throws Exception {
        Path keyset = product.home().resolve("secrets/kek.json");
        Path kept = product.home().resolve("kept.json");
        product.stop();
        Files.move(keyset, kept);
        refusesToStart("keyset_missing", "Restore it from a backup");
        assertThat(keyset).doesNotExist();

        Files.writeString(keyset, "{}");
        refusesToStart("keyset_invalid", "Restore it from a backup");

        Product other = new Product(Files.createTempDirectory("sysup-other"));
        other.start();
        other.stop();
        Files.delete(keyset);
        Files.copy(other.home().resolve("secrets/kek.json"), keyset);
        refusesToStart(
                "keyset_wrong", MACHINES + " stored credentials were encrypted with the key");

        Files.delete(keyset);
        Files.move(kept, keyset);
        product.start();
    }

    private void refusesToStart(String kind, String remedy) {
        assertThatThrownBy(product::start)
                .hasMessageContaining("(" + kind + ")")
                .hasMessageContaining(remedy);
    }
}
