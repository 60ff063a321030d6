package io.sysup.hermes.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Clients made as an administrator makes them. */
@Singleton
public class TestClients {
    private final FirstToken first;

    TestClients(FirstToken first) {
        this.first = first;
    }

    /** A client that was just made. */
    public record Made(String id, String token) {}

    public Made withScopes(String... scopes) {
        return made(create(Map.of("label", "test", "kind", "script", "scopes", List.of(scopes))));
    }

    public Made withLimit(int perMinute) {
        return made(
                create(
                        Map.of(
                                "label",
                                "slow",
                                "kind",
                                "script",
                                "scopes",
                                List.of("read"),
                                "rateLimitPerMinute",
                                perMinute)));
    }

    public ValidatableResponse create(Object client) {
        return asAdmin()
                .contentType("application/json")
                .body(client)
                .post("/api/v1/api-clients")
                .then();
    }

    private static Made made(ValidatableResponse response) {
        var body = response.statusCode(201).extract().jsonPath();
        return new Made(body.getString("id"), body.getString("token"));
    }

    public RequestSpecification asAdmin() {
        return as(first.text());
    }

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
