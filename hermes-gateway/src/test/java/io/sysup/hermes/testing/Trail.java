package io.sysup.hermes.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The audit log as an administrator reads it. */
@Singleton
public class Trail {
    private final TestClients clients;

    Trail(TestClients clients) {
        this.clients = clients;
    }

    /** Rows as the API shows them, the newest first. */
    public List<Map<String, Object>> rows(Map<String, ?> filter) {
        JsonPath page =
                clients.asAdmin()
                        .queryParams(filter)
                        .queryParam("limit", 200)
                        .get("/api/v1/audit")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return page.getList("items");
    }

    /** Waits for so many rows: how a call ended is written after its answer. */
    public List<Map<String, Object>> rows(int number, Map<String, ?> filter) {
        List<Map<String, Object>> found = new ArrayList<>();
        await().untilAsserted(() -> {
            found.clear();
            found.addAll(rows(filter));
            org.assertj.core.api.Assertions.assertThat(found).hasSize(number);
        });
        return found;
    }

    /** All of the log, as it is exported. */
    public String export() {
        return clients.asAdmin()
                .get("/api/v1/audit/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }
}
