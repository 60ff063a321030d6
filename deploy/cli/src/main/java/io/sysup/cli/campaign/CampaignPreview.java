package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.List;

/** The waves of a campaign that has not been started, for a person. */
final class CampaignPreview {

    private static final int NAMES_SHOWN = 8;

    private CampaignPreview() {}

    static void print(JsonNode preview, Output output) {
        Table table = new Table("WAVE", "SIZE", "AT ONCE", "MACHINES");
        for (JsonNode wave : preview.path("waves")) {
            boolean canary = wave.path("canary").asBoolean();
            table.row(
                    List.of(
                            Json.text(wave, "wave") + (canary ? " (canary)" : ""),
                            Json.text(wave, "size"),
                            Json.text(wave, "maxParallel"),
                            names(wave.path("machines"))));
        }
        table.write(output);
        output.line(
                Json.text(preview, "targets")
                        + " machines, of which "
                        + Json.text(preview, "maxFailures")
                        + " may fail");
        for (JsonNode quorum : preview.path("quorums")) {
            output.line(quorum(quorum));
        }
        leftOut("disabled", preview.path("disabled"), output);
        leftOut("without a known plan", preview.path("withoutPlan"), output);
    }

    private static void leftOut(String why, JsonNode machines, Output output) {
        List<String> names = new ArrayList<>();
        machines.forEach(name -> names.add(name.asText()));
        if (!names.isEmpty()) {
            output.remark(why + ", left out: " + String.join(", ", names));
        }
    }

    private static String quorum(JsonNode quorum) {
        int room = quorum.path("room").asInt();
        return "tagged %s: %s of %s online, %s have to stay up, %s"
                .formatted(
                        Json.text(quorum, "tag"),
                        Json.text(quorum, "online"),
                        Json.text(quorum, "machines"),
                        Json.text(quorum, "needed"),
                        room > 0 ? room + " at once" : "none may begin");
    }

    private static String names(JsonNode machines) {
        List<String> names = new ArrayList<>();
        for (JsonNode machine : machines) {
            if (names.size() == NAMES_SHOWN) {
                names.add("and " + (machines.size() - NAMES_SHOWN) + " more");
                break;
            }
            names.add(Json.text(machine, "machine"));
        }
        return String.join(", ", names);
    }
}
