package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** The machines of a campaign that were not begun when their turn came, and why. */
final class HeldMachines {

    private HeldMachines() {}

    static void print(List<JsonNode> targets, Output output) {
        if (targets.isEmpty()) {
            return;
        }
        Table table = new Table("MACHINE", "STATE", "WAVE", "NOT BEGUN BECAUSE");
        targets.forEach(target ->
                table.row(
                        List.of(
                                Json.text(target, "machine"),
                                Colour.ofState(Json.text(target, "state")),
                                Json.text(target, "wave"),
                                why(target))));
        output.line("");
        table.write(output);
    }

    private static String why(JsonNode target) {
        String held = Json.text(target, "held");
        return held.isEmpty() ? Json.text(target.path("error"), "message") : held;
    }
}
