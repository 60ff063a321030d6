package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.asOperator;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests for campaigns; a body is one that works, with changes: field, value, field, value… */
final class CampaignCalls {
    static final String PATH = "/api/v1/campaigns";

    private CampaignCalls() {}

    static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "spring");
        body.put("action", "apt.analyze");
        body.put("params", Map.of("refresh", true));
        body.put("on", "tag:five");
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    static ValidatableResponse post(Map<String, Object> body) {
        return asOperator().body(body).post(PATH).then();
    }

    static String started(Object... changes) {
        return post(body(changes)).statusCode(201).extract().path("id");
    }
}
