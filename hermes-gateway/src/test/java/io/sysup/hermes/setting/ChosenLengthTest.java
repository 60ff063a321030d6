package io.sysup.hermes.setting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator chose counts for whoever signs in from then on. */
@GatewayTest
class ChosenLengthTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject Told told;
    @Inject TestClients clients;
    @Inject HermesDatabase database;

    @ConfigProperty(name = "sysup.inventory.url")
    String inventory;

    @AfterEach
    void asStarted() {
        choose(null);
        await().atMost(LIMIT).until(() -> cookieOfToken().contains("Max-Age=43200"));
    }

    @Test
    void sessionsAreAsLongAsTheSettingSays() {
        choose(30);

        await().atMost(LIMIT).until(() -> cookieOfToken().contains("Max-Age=1800"));

        told.provider(Map.of("name", "ann", "sub", "42", "roles", List.of("operator")));
        assertThat(told.signIn("/").getHeaders().getValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("sysup_session=sysup_person_")
                                .contains("Max-Age=1800"));
        assertThat(
                        database.first(
                                """
                                select 1 from hermes.person_sessions
                                where expires_at between now() + interval '25 minutes' and now() + interval '31 minutes'
                                """))
                .isPresent();
    }

    private void choose(@Nullable Integer minutes) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("minutes", minutes);
        given().contentType("application/json")
                .body(wish)
                .put(inventory + "/test/session-length")
                .then()
                .statusCode(200);
    }

    private String cookieOfToken() {
        return given().contentType("application/json")
                .body(Map.of("token", clients.withScopes("read").token()))
                .post("/api/v1/session")
                .then()
                .statusCode(204)
                .extract()
                .header("Set-Cookie");
    }
}
