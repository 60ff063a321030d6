package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A channel of notifications as the server describes it. */
record Channel(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    String name() {
        return Json.text(json, "name");
    }

    long version() {
        return json.path("version").asLong();
    }

    String text(String field) {
        return Json.text(json, field);
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The people, the address, or the chat. */
    String leadsTo() {
        return switch (text("kind")) {
            case "email" -> String.join(", ", texts("to"));
            case "telegram" -> text("chatId");
            case "ntfy" -> text("url") + " " + text("topic");
            default -> text("url");
        };
    }

    String health() {
        return json.path("enabled").asBoolean() ? text("health") : "off";
    }
}
