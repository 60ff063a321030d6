package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log from the first change to its check on another machine. */
class AuditIT {
    private static final String PASSWORD = "correct-horse-battery-staple";

    @TempDir Path folder;

    @Test
    void whatWasDoneIsOnRecordAndWhoeverChangesTheRecordIsFound() throws IOException {
        Product product = new Product(Files.createDirectory(folder.resolve("home"))).start();
        try {
            Rest rest = product.rest();
            String machine =
                    rest.addMachine(
                            "nobody listens",
                            "127.0.0.1",
                            FreePort.any(),
                            "ops",
                            Rest.password(PASSWORD, "same_as_ssh"));
            rest.awaitJob(rest.start("host.check", machine, Map.of(), false));
            Rest stranger = new Rest("http://127.0.0.1:" + product.port(), "sysup_wrong");
            assertThat(stranger.get("/api/v1/machines").status()).isEqualTo(401);
            Rest.await(() -> !found(product, "secret.read").isEmpty());
            Rest.await(() -> !found(product, "refusal").isEmpty());

            JsonNode read = found(product, "secret.read").get(0);
            assertThat(read.get("actor").asText()).isEqualTo("system:sysup");
            assertThat(read.at("/details/machine").asText()).isEqualTo("nobody listens");
            assertThat(read.at("/details/secrets/0").asText()).isEqualTo("password");
            assertThat(found(product, "http.POST").findValuesAsText("target"))
                    .contains("/api/v1/machines", "/api/v1/jobs");
            assertThat(product.cli("audit", "verify").code()).isZero();
        } finally {
            product.stop();
        }
        Path anchors =
                Files.copy(
                        product.home().resolve("audit/heads.txt"),
                        folder.resolve("kept-elsewhere.txt"));
        product.start();
        Path export = folder.resolve("audit.ndjson");
        assertThat(product.cli("audit", "export", "--out", export).code()).isZero();
        oldRowsGoIntoAFileAndAllIsStillProven(product, anchors);
        product.stop();

        String log = Files.readString(export);
        assertThat(log).doesNotContain(PASSWORD).doesNotContain("sysup_wrong");
        Cli.Result whole = product.cli("audit", "verify", export, "--anchor", anchors, "--json");
        assertThat(whole.code()).as(whole.out() + whole.err()).isZero();
        assertThat(whole.json().get("anchors").asInt()).isPositive();
        List<String> rows = log.lines().toList();
        assertThat(kind(product, rows.subList(0, 3), anchors)).isEqualTo("audit_cut");
        List<String> altered = new ArrayList<>(rows);
        altered.set(1, altered.get(1).replace("\"at\":\"2", "\"at\":\"1"));
        assertThat(kind(product, altered, anchors)).isEqualTo("audit_altered");
        List<String> removed = new ArrayList<>(rows);
        removed.remove(2);
        assertThat(kind(product, removed, anchors)).isEqualTo("audit_removed");
    }

    private static void oldRowsGoIntoAFileAndAllIsStillProven(Product product, Path anchors) {
        Cli.Result moved = product.cli("audit", "archive", "--before", Instant.now(), "--json");
        assertThat(moved.code()).as(moved.err()).isZero();
        Path folder = product.home().resolve("audit/archive");
        Path file = folder.resolve(moved.json().get("file").asText());
        Cli.Result rest = product.cli("audit", "verify", "--anchor", anchors, "--json");
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.json().get("first").asLong())
                .isEqualTo(moved.json().get("last").asLong() + 1);
        Cli.Result whole =
                product.cli("audit", "verify", "--archive", file, "--anchor", anchors, "--json");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.json().get("first").asLong()).isEqualTo(1);
        assertThat(whole.json().get("anchors").asInt()).isPositive();
    }

    private static JsonNode found(Product product, String action) {
        return product.cli("audit", "list", "--action", action, "--json").json().get("items");
    }

    private String kind(Product product, List<String> rows, Path anchors) throws IOException {
        Path file = Files.write(folder.resolve("damaged.ndjson"), rows);
        Cli.Result result = product.cli("audit", "verify", file, "--anchor", anchors, "--json");
        assertThat(result.code()).isEqualTo(1);
        return result.json().at("/error/kind").asText();
    }
}
