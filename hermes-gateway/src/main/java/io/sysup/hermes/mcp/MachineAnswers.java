package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Machines as agents get to see them. */
final class MachineAnswers {
    private static final String UNKNOWN = "unknown";
    private static final List<String> LINE =
            List.of(
                    "name",
                    "hostname",
                    "osFamily",
                    "osVersion",
                    "disabled",
                    "state.status",
                    "state.updates",
                    "state.security",
                    "state.rebootRequired",
                    "state.lastErrorKind");
    private static final List<String> WHOLE =
            List.of(
                    "id",
                    "name",
                    "hostname",
                    "port",
                    "osFamily",
                    "osVersion",
                    "osCodename",
                    "arch",
                    "kind",
                    "virtualization",
                    "disabled",
                    "sudoMode",
                    "credentialStatus",
                    "hostKey",
                    "lastSeenAt",
                    "state.status",
                    "state.aptStatus",
                    "state.updates",
                    "state.security",
                    "state.rebootRequired",
                    "state.needs",
                    "state.needsAt",
                    "state.lastAnalyzeAt",
                    "state.runningJobId",
                    "state.runningJobKind",
                    "state.lastErrorKind",
                    "state.lastErrorMessage",
                    "state.lastErrorAt",
                    "state.rootUsedPercent",
                    "state.memoryUsedPercent",
                    "state.hardwareWarnings",
                    "state.rights");

    /** As the selector calls what the state of a machine tells. */
    private static final Map<String, String> NEEDS =
            Map.of(
                    "reboot", "reboot",
                    "serviceRestart", "service-restart",
                    "containerRestart", "container-restart",
                    "relogin", "relogin");

    private MachineAnswers() {}

    static ObjectNode list(JsonNode page) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode machines = JsonNodeFactory.instance.arrayNode();
        page.path("items").forEach(machine -> machines.add(line(machine)));
        long total = page.path("total").asLong(machines.size());
        answer.put("total", total);
        if (total > machines.size()) {
            answer.put("omitted", total - machines.size());
        }
        answer.set("machines", machines);
        return answer;
    }

    private static ObjectNode line(JsonNode machine) {
        ObjectNode line = withTags(machine, LINE);
        List<String> needs = needs(machine.at("/state/needs"));
        if (!needs.isEmpty()) {
            line.put("needs", String.join(" ", needs));
        }
        return line;
    }

    /** What could not be found out is said, too: it is not taken for none. */
    private static List<String> needs(JsonNode told) {
        List<String> needs = new ArrayList<>();
        NEEDS.forEach((need, word) -> {
            if (told.path(need).asText().equals("yes")) {
                needs.add(word);
            }
        });
        needs.sort(Comparator.naturalOrder());
        if (NEEDS.keySet().stream().anyMatch(need -> told.path(need).asText().equals(UNKNOWN))) {
            needs.add(UNKNOWN);
        }
        return needs;
    }

    static ObjectNode one(JsonNode machine) {
        return withTags(machine, WHOLE);
    }

    private static ObjectNode withTags(JsonNode machine, List<String> fields) {
        ObjectNode answer = Reduction.pick(machine, fields);
        List<String> tags = machine.path("tags").findValuesAsText("name");
        if (!tags.isEmpty()) {
            answer.put("tags", String.join(" ", tags));
        }
        return answer;
    }
}
