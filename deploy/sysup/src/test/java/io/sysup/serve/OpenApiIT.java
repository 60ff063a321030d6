package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The description of the API is kept in the documents, so that a change of it is seen in the change
 * that makes it. {@code -Dopenapi.write=true} writes it anew.
 */
class OpenApiIT {
    private static final Path KEPT = Path.of("../../docs/reference/openapi.yaml");

    @Test
    void theKeptDescriptionIsTheOneServed() throws IOException {
        String served =
                Product.shared()
                        .rest()
                        .send("GET", "/q/openapi", null, Map.of("Accept", "application/yaml"))
                        .body();
        String portable = served.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8080");
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, portable);
        }

        assertThat(portable)
                .contains(
                        "/api/v1/machines",
                        "/api/v1/jobs",
                        "/api/v1/schedules",
                        "/api/v1/api-clients");
        assertThat(Files.readString(KEPT)).isEqualTo(portable);
    }
}
