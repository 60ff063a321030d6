package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** Rules for a person. */
final class ExcludeText {

    private ExcludeText() {}

    static void write(JsonNode rule, Output output) {
        new Details()
                .add("name", Json.text(rule, "name"))
                .add("id", Json.text(rule, "id"))
                .add("on", Json.text(rule, "on"))
                .add("packages", String.join(", ", Excludes.packages(rule)))
                .add("reason", Json.text(rule, "reason"))
                .add("until", LocalTime.of(Json.text(rule, "until"), output.zone()))
                .add("state", state(rule))
                .add("made by", by(rule, "created", output))
                .add("changed by", changed(rule, output))
                .write(output);
    }

    private static String state(JsonNode rule) {
        return rule.path("ended").asBoolean() ? "ended" : "holds";
    }

    private static String changed(JsonNode rule, Output output) {
        return rule.path("version").asInt() == 0 ? "" : by(rule, "updated", output);
    }

    private static String by(JsonNode rule, String what, Output output) {
        return (Json.text(rule, what + "By")
                        + " "
                        + LocalTime.of(Json.text(rule, what + "At"), output.zone()))
                .strip();
    }

    static void list(JsonNode rules, Output output) {
        if (rules.isEmpty()) {
            output.line("no rule excludes anything");
            return;
        }
        Table table = new Table("NAME", "ON", "PACKAGES", "REASON", "UNTIL", "STATE", "BY");
        rules.forEach(rule ->
                table.row(
                        List.of(
                                Json.text(rule, "name"),
                                Json.text(rule, "on"),
                                String.join(", ", Excludes.packages(rule)),
                                Json.text(rule, "reason"),
                                LocalTime.of(Json.text(rule, "until"), output.zone()),
                                state(rule),
                                Json.text(rule, "createdBy"))));
        table.write(output);
    }

    static void preview(JsonNode preview, Output output) {
        output.line(
                "would hold back %s updates (%s security) on %s of %s machines now"
                        .formatted(
                                Json.text(preview, "updates"),
                                Json.text(preview, "security"),
                                Json.text(preview, "concerned"),
                                Json.text(preview, "machines")));
        if (preview.path("items").isEmpty()) {
            return;
        }
        Table table = new Table("MACHINE", "UPDATES", "SECURITY", "PACKAGES");
        preview.path("items")
                .forEach(machine ->
                        table.row(
                                List.of(
                                        Json.text(machine, "machine"),
                                        Json.text(machine, "updates"),
                                        Json.text(machine, "security"),
                                        String.join(", ", Excludes.packages(machine)))));
        table.write(output);
    }
}
