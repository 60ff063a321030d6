package io.sysup.cli.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** A making anew of all states, as the server describes it. */
record Rebuild(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    boolean over() {
        return !Json.text(json, "state").equals("running");
    }

    /** How far it is, in a sentence. */
    String progress() {
        String differing = json.path("differing").asInt() + " differ from their history";
        String looked = json.path("looked").asInt() + " of " + json.path("machines").asInt();
        return switch (Json.text(json, "state")) {
            case "finished" ->
                    verb() + " " + json.path("looked").asInt() + " machines, " + differing + rest();
            case "cancelled" -> "cancelled after " + looked + " machines, " + differing;
            default -> looked + " machines, " + differing + trouble();
        };
    }

    private String verb() {
        return json.path("dryRun").asBoolean() ? "compared" : "rebuilt";
    }

    private String rest() {
        int unsettled = json.path("unsettled").asInt();
        return unsettled == 0
                ? ""
                : "; " + unsettled + " changed all the while and were left as they are";
    }

    private String trouble() {
        String trouble = Json.text(json, "trouble");
        return trouble.isEmpty() ? "" : "; it waits: " + trouble;
    }

    void printDifferences(Output output) {
        Table table = new Table("MACHINE", "COLUMN", "STORED", "FROM HISTORY");
        for (JsonNode machine : json.path("differences")) {
            for (JsonNode value : machine.path("values")) {
                table.row(
                        List.of(
                                Json.text(machine, "machine"),
                                Json.text(value, "column"),
                                Json.text(value, "stored"),
                                Json.text(value, "rebuilt")));
            }
        }
        table.write(output);
    }
}
