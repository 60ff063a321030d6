package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;

/** What a pause or a limit is about, in words. */
final class HoldText {

    private HoldText() {}

    static boolean is(JsonNode item, String scope, String subject) {
        return Json.text(item, "scope").equals(scope) && Json.text(item, "subject").equals(subject);
    }

    static String subject(JsonNode item) {
        String subject = Json.text(item, "subject");
        return switch (Json.text(item, "scope")) {
            case "all" -> "everything";
            case "machine" -> {
                String name = Json.text(item, "machine");
                yield "machine " + (name.isEmpty() ? subject : name);
            }
            case "tag" -> "machines tagged " + subject;
            default -> subject;
        };
    }

    static String because(JsonNode pause) {
        String reason = Json.text(pause, "reason");
        return reason.isEmpty() ? "" : ": " + reason;
    }
}
