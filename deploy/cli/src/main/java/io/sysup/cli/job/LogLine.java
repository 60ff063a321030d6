package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;

/** One line a job wrote. */
record LogLine(JsonNode json) {

    long number() {
        return json.path("seq").asLong();
    }

    String shown() {
        String message = Json.text(json, "message");
        return switch (Json.text(json, "stream")) {
            case "stderr" -> Colour.YELLOW.paint(message);
            case "system" -> Colour.FAINT.paint(message);
            default -> message;
        };
    }
}
