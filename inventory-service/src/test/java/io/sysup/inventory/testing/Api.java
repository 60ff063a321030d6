package io.sysup.inventory.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.kit.json.Json;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.testing.Engines;
import java.util.ArrayList;
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

    /** Somebody who may read, and do more on some machines: right and selector by turns. */
    public static RequestSpecification granted(String... rightsAndSelectors) {
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < rightsAndSelectors.length; i += 2) {
            grants.add(new Grant(Right.of(rightsAndSelectors[i]), rightsAndSelectors[i + 1]));
        }
        String identity = TOKENS.issue(new Caller("user:granted", Set.of("read"), grants));
        return given().header(InternalTokens.HEADER, identity).contentType(ContentType.JSON);
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

    /** What a service gets that wants to log in: one answer, {@code [0]}. */
    public static ValidatableResponse login(String machine, Map<String, ?> purpose) {
        Map<String, Object> wish = new LinkedHashMap<>(purpose);
        wish.put("machineId", machine);
        return service()
                .body(List.of(wish))
                .post("/internal/v1/machines/connections")
                .then()
                .statusCode(200);
    }

    public static MachineConnection connection(String machine, Map<String, ?> purpose) {
        String json = login(machine, purpose).body("[0].refusal", nullValue()).extract().asString();
        return Json.read(
                Json.tree(json).get(0).get("connection").toString(), MachineConnection.class);
    }
}
