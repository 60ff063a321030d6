package io.sysup.inventory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * Groups as a tree of hosts, children and vars, or flat as {@code ansible-inventory --list} has
 * them.
 */
final class AnsibleYaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final String META = "_meta";

    private AnsibleYaml() {}

    static AnsibleGroups read(String text) {
        JsonNode document;
        try {
            document = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableList("is no YAML, line " + line);
        }
        if (document == null || !document.isObject()) {
            throw new UnreadableList("must hold groups");
        }
        AnsibleGroups groups = new AnsibleGroups();
        JsonNode variables = document.path(META).path("hostvars");
        document.properties().stream()
                .filter(group -> !group.getKey().equals(META))
                .forEach(group -> {
                    if (document.has(META)) {
                        addFlat(groups, group.getKey(), group.getValue(), variables);
                    } else {
                        addTree(groups, group.getKey(), group.getValue(), 0);
                    }
                });
        return groups;
    }

    private static void addTree(AnsibleGroups groups, String name, JsonNode group, int depth) {
        if (depth > AnsibleGroups.DEEPEST) {
            throw new UnreadableList(
                    "has groups in groups, more than " + AnsibleGroups.DEEPEST + " deep");
        }
        groups.addVariables(name, values(group.path("vars")));
        group.path("hosts")
                .properties()
                .forEach(host ->
                        HostRange.expand(host.getKey())
                                .forEach(
                                        one -> groups.addHost(name, one, values(host.getValue()))));
        group.path("children")
                .properties()
                .forEach(child -> {
                    groups.addChild(name, child.getKey());
                    addTree(groups, child.getKey(), child.getValue(), depth + 1);
                });
    }

    private static void addFlat(
            AnsibleGroups groups, String name, JsonNode group, JsonNode variables) {
        groups.addVariables(name, values(group.path("vars")));
        group.path("hosts")
                .forEach(host ->
                        groups.addHost(name, host.asText(), values(variables.path(host.asText()))));
        group.path("children").forEach(child -> groups.addChild(name, child.asText()));
    }

    private static Map<String, String> values(JsonNode variables) {
        Map<String, String> values = new HashMap<>();
        variables.properties().stream()
                .filter(variable -> variable.getValue().isValueNode())
                .filter(variable -> !variable.getValue().isNull())
                .forEach(variable -> values.put(variable.getKey(), variable.getValue().asText()));
        return values;
    }
}
