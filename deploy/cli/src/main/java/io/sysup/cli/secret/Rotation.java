package io.sysup.cli.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;

/** The latest change of the key, as the server describes it; a missing node when there was none. */
record Rotation(JsonNode json) {

    boolean over() {
        return json.isMissingNode() || !Json.text(json, "finishedAt").isEmpty();
    }

    String keyId() {
        return Json.text(json, "keyId");
    }

    int unreadable() {
        return json.path("unreadable").asInt();
    }

    /** How far it is, in a sentence. */
    String progress() {
        String done = json.path("resealed").asInt() + " credentials sealed anew with " + keyId();
        return switch (Json.text(json, "state")) {
            case "waiting" -> "waiting for replicas that do not have the key yet: " + lacking();
            case "finished" -> "finished: " + done;
            case "superseded" -> "another key came first: " + done;
            default -> done + ", " + json.path("remaining").asLong() + " to go" + left();
        };
    }

    private String lacking() {
        String places = list("waitsFor");
        return places.isEmpty() ? "not looked yet" : places;
    }

    private String list(String field) {
        StringBuilder all = new StringBuilder();
        json.path(field).forEach(one -> all.append(all.isEmpty() ? "" : ", ").append(one.asText()));
        return all.toString();
    }

    private String left() {
        return unreadable() == 0
                ? ""
                : "; "
                        + unreadable()
                        + " of them cannot be opened and have to be stored again: "
                        + list("unreadableMachines");
    }
}
