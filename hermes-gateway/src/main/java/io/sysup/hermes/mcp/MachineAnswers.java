package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Machines as agents get to see them. */
final class MachineAnswers {
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

    private MachineAnswers() {}

    static ObjectNode list(JsonNode page) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode machines = JsonNodeFactory.instance.arrayNode();
        page.path("items").forEach(machine -> machines.add(withTags(machine, LINE)));
        long total = page.path("total").asLong(machines.size());
        answer.put("total", total);
        if (total > machines.size()) {
            answer.put("omitted", total - machines.size());
        }
        answer.set("machines", machines);
        return answer;
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
