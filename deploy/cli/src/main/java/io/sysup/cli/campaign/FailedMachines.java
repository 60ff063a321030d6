package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** The machines of a campaign that did not do well, and why. */
final class FailedMachines {

    private FailedMachines() {}

    static void print(List<JsonNode> targets, Output output) {
        if (targets.isEmpty()) {
            return;
        }
        Table table = new Table("MACHINE", "STATE", "ATTEMPT", "JOB", "CAUSE");
        targets.forEach(target ->
                table.row(
                        List.of(
                                Json.text(target, "machine"),
                                Colour.ofState(Json.text(target, "state")),
                                Json.text(target, "attempt"),
                                Json.text(target, "jobId"),
                                cause(target.path("error")))));
        output.line("");
        table.write(output);
    }

    private static String cause(JsonNode error) {
        return error.isObject()
                ? Json.text(error, "kind") + ": " + Json.text(error, "message")
                : "";
    }
}
