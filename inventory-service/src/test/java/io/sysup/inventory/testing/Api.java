package io.sysup.inventory.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.testing.Engines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the service under test. */
public final class Api {
    private static final InternalTokens TOKENS = new InternalTokens(Engines.INTERNAL_SECRET);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Api() {}

    public static RequestSpecification person() {
        return as("client:test", "read", "operate", "admin");
    }

    public static RequestSpecification service() {
        return as("service:execution", "internal");
    }

    public static RequestSpecification as(String subject, String... roles) {
        return given().header(InternalTokens.HEADER, TOKENS.issue(subject, Set.of(roles)))
                .contentType(ContentType.JSON);
    }

    /** A registration that is accepted; each has an address of its own. */
    public static Map<String, Object> registration(String name) {
        int number = NEXT.incrementAndGet();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("hostname", "host" + number + ".test");
        body.put("username", "root");
        body.put("credential", Map.of("method", "password", "password", "pw-" + name));
        return body;
    }

    public static String register(String name, String... tags) {
        Map<String, Object> body = registration(name);
        body.put("tags", List.of(tags));
        return register(body);
    }

    public static String register(Map<String, Object> body) {
        return person().body(body)
                .post("/api/v1/machines")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
