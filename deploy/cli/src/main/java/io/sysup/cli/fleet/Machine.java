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

    /** What the login may do as root; empty before somebody looked. */
    public String rightsWord() {
        return Json.text(state(), "rights").replace('_', '-');
    }

    /** The same with the actions, where they are few, and what to do, where there are none. */
    public String rights() {
        String word = rightsWord();
        String outdated = joined("rightsOutdated");
        String more =
                switch (word) {
                    case "least-privilege" -> word + ": " + joined("rightsActions");
                    case "read-only" -> word + ": `sysup sudoers " + name() + "` gives it some";
                    default -> word;
                };
        return outdated.isEmpty() ? more : more + "; another version's: " + outdated;
    }

    private String joined(String field) {
        List<String> words = new ArrayList<>();
        state().path(field).forEach(each -> words.add(each.asText()));
        return String.join(", ", words);
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
