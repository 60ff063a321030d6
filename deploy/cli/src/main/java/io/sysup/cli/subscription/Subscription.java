package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A subscription as the server describes it. */
record Subscription(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    String name() {
        return Json.text(json, "name");
    }

    long version() {
        return json.path("version").asLong();
    }

    String receivers() {
        List<String> names = new ArrayList<>();
        json.path("channels").forEach(channel -> names.add(Json.text(channel, "name")));
        return String.join(", ", names);
    }
}
