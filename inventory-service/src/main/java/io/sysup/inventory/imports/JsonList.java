package io.sysup.inventory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An array of machines, or an object that holds one in {@code items}, as the API and our export
 * write it.
 */
final class JsonList {
    private static final Set<String> FIELDS =
            Set.of("name", "hostname", "port", "username", "tags", "jump", ListedFacts.CHOSEN);

    private JsonList() {}

    static ListedMachines read(String text) {
        JsonNode document = tree(text);
        JsonNode items = document.isObject() ? document.path("items") : document;
        if (!items.isArray()) {
            throw new UnreadableList("must be an array of machines, or an object with items");
        }
        TooManyMachines.check(items.size());
        List<ListedMachine> machines = new ArrayList<>();
        Set<String> ignored = new TreeSet<>();
        for (JsonNode item : items) {
            String place = "machine " + (machines.size() + 1);
            if (!item.isObject()) {
                throw new UnreadableList("must hold objects; " + place + " is none");
            }
            item.fieldNames()
                    .forEachRemaining(field -> {
                        if (!FIELDS.contains(field) && ListedFacts.named(field) == null) {
                            ignored.add(field);
                        }
                    });
            machines.add(machine(place, item));
        }
        return new ListedMachines(machines, ignored);
    }

    private static JsonNode tree(String text) {
        try {
            return Json.tree(text);
        } catch (MalformedJson e) {
            throw new UnreadableList("is no JSON");
        }
    }

    private static ListedMachine machine(String place, JsonNode item) {
        return new ListedMachine(
                place,
                text(item.get("name")),
                text(item.get("hostname")),
                text(item.get("port")),
                text(item.get("username")),
                tags(item.path("tags")),
                nameOf(item.get("jump")),
                facts(item));
    }

    private static Map<String, String> facts(JsonNode item) {
        Map<String, String> said = new HashMap<>();
        item.properties()
                .forEach(field -> {
                    String fact = ListedFacts.named(field.getKey());
                    String value = text(field.getValue());
                    if (fact != null && value != null) {
                        said.put(fact, value);
                    }
                });
        JsonNode chosen = item.get(ListedFacts.CHOSEN);
        return ListedFacts.chosen(said, chosen == null ? null : words(chosen));
    }

    /** An array of words, a text with them, or an object whose fields they are. */
    private static List<String> words(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().map(Map.Entry::getKey).toList();
        }
        return tags(node);
    }

    private static List<String> tags(JsonNode tags) {
        List<String> names = new ArrayList<>();
        if (tags.isTextual()) {
            return CsvList.words(tags.asText());
        }
        for (JsonNode tag : tags) {
            String name = nameOf(tag);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Some things are given by their name, or as objects that have one. */
    private static @Nullable String nameOf(@Nullable JsonNode node) {
        return text(node != null && node.isObject() ? node.get("name") : node);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
    }
}
