package io.sysup.cli.window;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;

/** A maintenance window as the server describes it. */
public record Window(JsonNode json) {

    public String id() {
        return Json.text(json, "id");
    }

    public String name() {
        return Json.text(json, "name");
    }

    long version() {
        return json.path("version").asLong();
    }

    String text(String field) {
        return Json.text(json, field);
    }

    String covers() {
        if (text("kind").equals("allow")) {
            return "";
        }
        return text("selector").isEmpty() ? "all machines" : text("selector");
    }

    /** When it begins and how long it lasts, or from when until when it holds. */
    String when() {
        if (text("cron").isEmpty()) {
            return text("startAt") + " to " + text("endAt");
        }
        Duration length = Duration.ofSeconds(json.path("durationSeconds").asLong());
        return text("cron") + " for " + TimeSpan.written(length);
    }

    String state() {
        if (!json.path("enabled").asBoolean()) {
            return "off";
        }
        boolean active = json.path("active").asBoolean();
        if (text("kind").equals("blackout")) {
            return active ? "on" : "idle";
        }
        return active ? "open" : "closed";
    }
}
