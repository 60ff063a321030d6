package io.sysup.execution.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.execution.packages.PackageSets.Difference;
import java.time.Instant;
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
 *
 * @param changes all of them
 * @param items the same by thing, for what stands in lists
 * @param packages what was installed, removed or changed in between; null when it is not known of
 *     both
 */
public record SnapshotDiff(
        UUID from,
        UUID to,
        String kind,
        Instant fromAt,
        Instant toAt,
        List<Change> changes,
        List<ItemChange> items,
        @Nullable Difference packages) {
    /** What a thing of a list is known by, the first of these that it has. */
    static final List<String> NAMES = List.of("name", "mount", "unit", "kind", "path");

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
        JsonNode name =
                NAMES.stream()
                        .map(item::get)
                        .filter(value -> value != null && value.isTextual())
                        .findFirst()
                        .orElse(null);
        if (name == null) {
            return item.isTextual() ? item.asText() : Integer.toString(index);
        }
        JsonNode arch = item.get("arch");
        return arch == null || arch.isNull() ? name.asText() : name.asText() + ":" + arch.asText();
    }
}
