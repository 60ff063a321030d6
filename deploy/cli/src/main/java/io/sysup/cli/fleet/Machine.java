package io.sysup.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A machine as the server describes it. */
public record Machine(JsonNode json) {

    public String id() {
        return Json.text(json, "id");
    }

    public String name() {
        return Json.text(json, "name");
    }

    public String host() {
        return Json.text(json, "hostname");
    }

    public long version() {
        return json.path("version").asLong();
    }

    /** The key state matters more than the rest as long as somebody has to decide about it. */
    public String status() {
        if (json.path("disabled").asBoolean()) {
            return "disabled";
        }
        String hostKey = Json.text(json, "hostKey");
        return switch (hostKey) {
            case "unknown", "changed", "rejected" -> "host key " + hostKey;
            default -> Json.text(state(), "status");
        };
    }

    public JsonNode state() {
        return json.path("state");
    }

    public List<String> tags() {
        List<String> names = new ArrayList<>();
        json.path("tags").forEach(tag -> names.add(Json.text(tag, "name")));
        return names;
    }
}
