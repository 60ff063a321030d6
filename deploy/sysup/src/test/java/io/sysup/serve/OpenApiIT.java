package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The description of the API is kept in the documents, so that a change of it is seen in the change
 * that makes it. {@code -Dopenapi.write=true} writes it anew.
 */
class OpenApiIT {
    private static final Path ROOT = Path.of("../..");
    private static final Path KEPT = ROOT.resolve("docs/reference");

    @Test
    void theKeptDescriptionIsTheOneServed() throws IOException {
        String served =
                Product.shared()
                        .rest()
                        .send("GET", "/q/openapi", null, Map.of("Accept", "application/yaml"))
                        .body();
        String portable = served.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8080");

        assertKept("openapi.yaml", portable);
        assertThat(portable)
                .contains(
                        "/api/v1/machines",
                        "/api/v1/jobs",
                        "/api/v1/schedules",
                        "/api/v1/api-clients");
    }

    /** What its build says, which is what it serves alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory-service",
                "execution-service",
                "scheduler-service",
                "hermes-gateway"
            })
    void eachServiceHasADescriptionOfItsOwn(String service) throws IOException {
        Path built = ROOT.resolve(service).resolve("target/openapi/openapi.yaml");

        assertKept(service + ".yaml", Files.readString(built));
    }

    private static void assertKept(String name, String description) throws IOException {
        Path kept = KEPT.resolve(name);
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, description);
        }
        assertThat(Files.readString(kept)).isEqualTo(description);
    }
}
