package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A schedule as the server describes it. */
record Schedule(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    String name() {
        return Json.text(json, "name");
    }

    boolean enabled() {
        return json.path("enabled").asBoolean();
    }

    long version() {
        return json.path("version").asLong();
    }

    String actions() {
        List<String> names = new ArrayList<>();
        json.path("actions").forEach(action -> names.add(Json.text(action, "action")));
        return String.join(", ", names);
    }
}
