package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pending changes as agents get to see them: machines where the same would happen are one line. */
final class PackageAnswers {
    private static final List<String> CHANGE =
            List.of("name", "arch", "operation", "from", "to", "security");

    private PackageAnswers() {}

    static ObjectNode list(JsonNode page) {
        Map<ObjectNode, ObjectNode> changes = new LinkedHashMap<>();
        page.path("items")
                .forEach(row -> {
                    ObjectNode change = Reduction.pick(row, CHANGE);
                    changes.computeIfAbsent(change, ObjectNode::deepCopy)
                            .withArray("machines")
                            .add(row.path("machine").asText());
                });
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        changes.values().forEach(change -> answer.withArray("packages").add(change));
        if (!page.path("nextCursor").isNull() && !page.path("nextCursor").isMissingNode()) {
            answer.put("omitted", "more matches: give a longer name or a higher limit");
        }
        return answer;
    }
}
