package io.sysup.scheduler.notification;

import static io.sysup.scheduler.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels as people write them down and try them out. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class ChannelDbTest {
    private static final String PATH = "/api/v1/notifications/channels";
    private static final String KEY = "hook-key-8842";

    @Inject Rows rows;

    @BeforeEach
    void clear() {
        rows.clear();
        Secrets.mount("hook", KEY);
    }

    private static RequestSpecification asAdmin() {
        return as("read", "operate", "admin");
    }

    private static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "ops");
        body.put("kind", "webhook");
        body.put("url", "https://hooks.example.org/sysup");
        body.put("secretRef", "hook");
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return asAdmin().body(body).post(PATH).then();
    }

    private static String created(Object... changes) {
        return post(body(changes)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse tried(String id) {
        return asAdmin().post(PATH + "/" + id + "/test").then().statusCode(200);
    }

    @Test
    void newChannelIsToldOfAllButJobsByHand() {
        post(body())
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("minSeverity", equalTo("warning"))
                .body("health", equalTo("unused"))
                .body("quietSeconds", equalTo(300))
                .body("selector", nullValue())
                .body("events", hasItem("run_ended"))
                .body("events", not(hasItem("job_failed")));
    }

    @Test
    void editKeepsWhatItDoesNotName() {
        String id = created("events", List.of("run_ended"));

        asAdmin()
                .header("If-Match", "\"0\"")
                .body(Map.of("selector", "tag:three"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("selector", equalTo("tag:three"))
                .body("events", equalTo(List.of("run_ended")))
                .body("url", equalTo("https://hooks.example.org/sysup"));
        asAdmin()
                .header("If-Match", "\"0\"")
                .body(Map.of("enabled", false))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412);
        asAdmin().body(Map.of("enabled", false)).patch(PATH + "/" + id).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name      | ''                              | name",
                "name      | 'two\nlines'                    | name",
                "kind      | pigeon                          | kind",
                "url       | file:///etc/passwd              | url",
                "url       | https://u:p@hooks.example.org/  | url",
                "url       | https://h.example.org/?apiKey=x | url",
                "secretRef | ../../etc/passwd                | secretRef",
                "secretRef | ''                              | secretRef",
                "host      | mail.example.org                | host",
                "selector  | ((                              | selector",
                "minSeverity | loud                          | minSeverity",
            })
    void mistakesNameTheirField(String field, String value, String named) {
        post(body(field, value)).statusCode(400).body("errors[0].field", equalTo(named));
    }

    @Test
    void mailNeedsItsServerAndItsPeople() {
        asAdmin()
                .body(Map.of("name", "mail", "kind", "email", "from", "sysup@example.org"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("host", "to")));
        asAdmin()
                .body(
                        Map.of(
                                "name", "mail",
                                "kind", "email",
                                "host", "mail.example.org",
                                "from", "sysup@example.org",
                                "to", List.of("ops@example.org\r\nBcc: all@example.org")))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void onlyAdministratorsWriteChannels() {
        String id = created();

        as("read", "operate").body(body("name", "other")).post(PATH).then().statusCode(403);
        as("read", "operate").post(PATH + "/" + id + "/test").then().statusCode(403);
        as("read").get(PATH).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void repeatedRequestMakesOneChannelAndNamesAreTakenOnce() {
        for (int i = 0; i < 2; i++) {
            asAdmin()
                    .header("Idempotency-Key", "k1")
                    .body(body())
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
        post(body()).statusCode(409);

        as("read").get(PATH).then().body("items", hasSize(1)).body("total", equalTo(1));
    }

    @Test
    void testMessageTellsItsOutcomeAndIsInTheLog() {
        try (HookServer hook = new HookServer().answers(204, 500, 302)) {
            String id = created("url", hook.url() + "/in?team=ops");

            tried(id).body("delivered", equalTo(true)).body("answer", equalTo("204"));
            as("read").get(PATH + "/" + id).then().body("health", equalTo("ok"));
            tried(id)
                    .body("delivered", equalTo(false))
                    .body("kind", equalTo("delivery_failed"))
                    .body("error", containsString("500"));
            tried(id).body("delivered", equalTo(false)).body("error", containsString("redirect"));

            assertThat(hook.calls()).hasSize(3);
            assertThat(hook.calls().getFirst().path()).isEqualTo("/in?team=ops");
            as("read").get(PATH + "/" + id).then().body("health", equalTo("failing"));
            as("read")
                    .get("/api/v1/notifications/deliveries?state=dead&channel=" + id)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0].event", equalTo("test"));
        }
    }

    @Test
    void secretIsReadWhereItIsMountedAndSaysSoWhenItIsNot() {
        String id = created("secretRef", "nobody-mounted-it");

        tried(id)
                .body("delivered", equalTo(false))
                .body("kind", equalTo("secret_missing"))
                .body("error", containsString("nobody-mounted-it"));
    }

    @Test
    void deletedChannelLeavesItsLog() {
        try (HookServer hook = new HookServer()) {
            String id = created("url", hook.url());
            tried(id);

            asAdmin().delete(PATH + "/" + id).then().statusCode(204);

            as("read").get(PATH + "/" + id).then().statusCode(404);
            as("read")
                    .get("/api/v1/notifications/deliveries")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].channelId", nullValue())
                    .body("items[0].channel", equalTo("ops"));
        }
    }
}
