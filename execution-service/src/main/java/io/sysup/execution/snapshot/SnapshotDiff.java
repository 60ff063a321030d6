package io.sysup.execution.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two payloads, value by value. Items of a list that have a name are compared
 * by it, so that one package more does not shift all others.
 */
public record SnapshotDiff(UUID from, UUID to, List<Change> changes) {
    /**
     * @param path e.g. {@code plans.upgrade[lab-app01].to}
     * @param before null when the value is new
     * @param after null when the value is gone
     */
    public record Change(String path, @Nullable Object before, @Nullable Object after) {}

    static List<Change> between(JsonNode before, JsonNode after) {
        Map<String, Object> left = new LinkedHashMap<>();
        Map<String, Object> right = new LinkedHashMap<>();
        flatten("", before, left);
        flatten("", after, right);
        SortedSet<String> paths = new TreeSet<>(left.keySet());
        paths.addAll(right.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Object old = left.get(path);
            Object now = right.get(path);
            if (!java.util.Objects.equals(old, now)) {
                changes.add(new Change(path, old, now));
            }
        }
        return changes;
    }

    private static void flatten(String path, JsonNode node, Map<String, Object> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            flatten(
                                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                                    field.getValue(),
                                    values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + label(node.get(i), i) + "]", node.get(i), values);
            }
        } else if (!node.isNull()) {
            values.put(
                    path,
                    node.isNumber()
                            ? node.numberValue()
                            : node.isBoolean() ? node.booleanValue() : node.asText());
        }
    }

    private static String label(JsonNode item, int index) {
        JsonNode name = item.get("name");
        if (name == null) {
            return item.isTextual() ? item.asText() : Integer.toString(index);
        }
        JsonNode arch = item.get("arch");
        return arch == null || arch.isNull() ? name.asText() : name.asText() + ":" + arch.asText();
    }
}
