package io.sysup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a schema with the one that was given out before. Fine are new optional properties and
 * new words of an enum; everything else breaks somebody.
 */
final class SchemaChanges {
    private final List<SchemaChange> breaking = new ArrayList<>();

    private SchemaChanges() {}

    static List<SchemaChange> breaking(JsonNode before, JsonNode now) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", before, now);
        return List.copyOf(changes.breaking);
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        compareKind(path, before, now);
        compareWords(path, before, now);
        compareRequired(path, before, now);
        compareProperties(path, before.path("properties"), now.path("properties"));
        if (before.has("items")) {
            compare(path + "[]", before.get("items"), now.path("items"));
        }
        if (now.has("additionalProperties") && !before.has("additionalProperties")) {
            add(path, "further properties are restricted");
        }
    }

    private void compareKind(String path, JsonNode before, JsonNode now) {
        Set<String> types = texts(before.path("type"));
        Set<String> typesNow = texts(now.path("type"));
        if (!types.equals(typesNow)) {
            add(path, "type " + types + " became " + typesNow);
        }
        for (String limit : List.of("format", "const", "pattern", "minimum", "maximum")) {
            if (!before.path(limit).equals(now.path(limit))) {
                add(path, limit + " changed");
            }
        }
    }

    private void compareWords(String path, JsonNode before, JsonNode now) {
        Set<String> words = texts(before.path("enum"));
        Set<String> wordsNow = texts(now.path("enum"));
        if (words.isEmpty() != wordsNow.isEmpty()) {
            add(path, "vocabulary was opened or closed");
        } else if (!wordsNow.containsAll(words)) {
            words.removeAll(wordsNow);
            add(path, "words removed: " + words);
        }
    }

    private void compareRequired(String path, JsonNode before, JsonNode now) {
        Set<String> required = texts(before.path("required"));
        Set<String> requiredNow = texts(now.path("required"));
        for (String name : requiredNow) {
            if (!required.contains(name)) {
                add(path + "/" + name, "became required");
            }
        }
        for (String name : required) {
            if (!requiredNow.contains(name) && now.path("properties").has(name)) {
                add(path + "/" + name, "is no longer required");
            }
        }
    }

    private void compareProperties(String path, JsonNode before, JsonNode now) {
        before.fieldNames()
                .forEachRemaining(name -> {
                    if (now.has(name)) {
                        compare(path + "/" + name, before.get(name), now.get(name));
                    } else {
                        add(path + "/" + name, "was removed");
                    }
                });
    }

    private void add(String path, String what) {
        breaking.add(new SchemaChange(path, what));
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(value -> texts.add(value.asText()));
        } else if (node.isTextual()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
