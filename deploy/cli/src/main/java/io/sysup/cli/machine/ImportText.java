package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What became of a list, for people. */
record ImportText(JsonNode result) {

    void print(Output output) {
        Table table = new Table("WHERE", "MACHINE", "ADDRESS", "USER", "RESULT");
        result.path("machines").forEach(machine -> table.row(cells(machine)));
        table.write(output);
        String fresh = result.path("dryRun").asBoolean() ? " would be added, " : " added, ";
        output.line(
                Json.text(result, "fresh")
                        + fresh
                        + Json.text(result, "known")
                        + " known already, "
                        + Json.text(result, "wrong")
                        + " wrong");
        if (!result.path("ignored").isEmpty()) {
            output.remark("not taken: " + joined(result.path("ignored"), JsonNode::asText));
        }
    }

    private static List<String> cells(JsonNode machine) {
        return List.of(
                Json.text(machine, "place"),
                Json.text(machine, "name"),
                Json.text(machine, "hostname") + ":" + Json.text(machine, "port"),
                Json.text(machine, "username"),
                verdict(machine));
    }

    private static String verdict(JsonNode machine) {
        String verdict = Json.text(machine, "verdict");
        return switch (verdict) {
            case "known" -> "known as " + Json.text(machine, "knownAs");
            case "wrong" ->
                    "wrong: "
                            + joined(
                                    machine.path("errors"),
                                    error ->
                                            Json.text(error, "field")
                                                    + " "
                                                    + Json.text(error, "message"));
            default -> verdict;
        };
    }

    private static String joined(JsonNode array, Function<JsonNode, String> text) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(text)
                .collect(Collectors.joining(", "));
    }
}
