package io.sysup.hermes.entrance;

import static io.sysup.hermes.testing.TestClients.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.Told;
import io.sysup.kit.security.InternalTokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People at the API, with a token of the identity provider. */
@GatewayTest
class BearerTest {
    @Inject Told told;
    @Inject InternalTokens internal;

    private String token(Map<String, Object> more) {
        Map<String, Object> claims =
                new HashMap<>(
                        Map.of(
                                "sub", "7",
                                "preferred_username", "vera",
                                "realm_access", Map.of("roles", List.of("viewer", "other"))));
        claims.putAll(more);
        return told.token(claims);
    }

    @ParameterizedTest
    @CsvSource({"viewer, 1", "operator, 2", "admin, 3"})
    void aRoleBecomesAScopeWithThoseBelowIt(String role, int scopes) {
        as(token(Map.of("realm_access", Map.of("roles", List.of(role)))))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("user:7"))
                .body("label", equalTo("vera"))
                .body("scopes", equalTo(List.of("read", "operate", "admin").subList(0, scopes)));
    }

    @Test
    void groupsCountAsRoles() {
        as(token(Map.of("realm_access", Map.of(), "groups", List.of("operator"))))
                .get("/api/v1/me")
                .then()
                .body("scopes", equalTo(List.of("read", "operate")));
    }

    @Test
    void whoWasHereIsKnownByName() {
        String vera = token(Map.of());
        as(vera).get("/api/v1/me").then().statusCode(200);

        as(vera).get("/api/v1/people")
                .then()
                .statusCode(200)
                .body("items.find { it.subject == 'user:7' }.label", equalTo("vera"));
    }

    @Test
    void aScopeThatIsTooSmallIsRefused() {
        as(token(Map.of())).get("/api/v1/api-clients").then().statusCode(403);
    }

    @Test
    void theServicesLearnWhoCalls() {
        String identity =
                as(token(Map.of()))
                        .get("/api/v1/machines/echo/anything")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("headers.x-sysup-identity");

        Assertions.assertThat(internal.verify(identity))
                .hasValueSatisfying(caller -> {
                    Assertions.assertThat(caller.subject()).isEqualTo("user:7");
                    Assertions.assertThat(caller.roles()).containsExactly("read");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/api-clients", "/api/v1/machines", "/api/v1/events", "/mcp"})
    void somebodyWithoutARoleIsToldWhichOnesThereAre(String path) {
        as(token(Map.of("preferred_username", "nobody", "realm_access", Map.of())))
                .get(path)
                .then()
                .statusCode(403)
                .body("detail", containsString("“nobody”"))
                .body("remedy", containsString("viewer"));
    }

    @Test
    void somebodyWithoutARoleIsStillSomebody() {
        as(token(Map.of("realm_access", Map.of())))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("scopes", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/machines", "/mcp"})
    void aTokenThatIsNotForUsIsRefused(String path) {
        refused(path, token(Map.of("iss", "https://elsewhere.example")));
        refused(path, token(Map.of("aud", "another-api")));
        refused(path, token(Map.of("age", 400)));
        refused(path, token(Map.of("nbf", System.currentTimeMillis() / 1000 + 600)));
        refused(path, token(Map.of("foreign", true)));
        refused(path, token(Map.of("typ", "Refresh")));
    }

    @Test
    void anIdTokenIsNoPermissionToCall() {
        refused("/api/v1/me", token(Map.of("nonce", "n")));
        refused("/api/v1/me", token(Map.of("at_hash", "h")));
        refused("/api/v1/me", token(Map.of("typ", "ID")));
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = token(Map.of()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String admin = encoded(claims.replace("viewer", "admin"));

        refused("/api/v1/me", parts[0] + "." + admin + "." + parts[2]);
        refused("/api/v1/me", encoded("{\"alg\":\"none\"}") + "." + admin + ".");
        refused("/api/v1/me", encoded("{\"alg\":\"HS256\"}") + "." + admin + "." + parts[2]);
        refused("/api/v1/me", parts[0] + "." + parts[1] + ".");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String path, String token) {
        as(token).get(path).then().statusCode(401).body("kind", equalTo("unauthorized"));
    }
}
