package io.sysup.cli.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sysup.cli.json.Json;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value as people write it: words with commas between them, or JSON where that does not do. */
final class PreferenceText {
    private PreferenceText() {}

    /** What it means is for the server to judge. */
    static JsonNode parsed(String text) {
        return Json.parse(text).filter(value -> !value.isNull()).orElseGet(() -> words(text));
    }

    private static JsonNode words(String text) {
        return text.contains(",")
                ? Json.strings(
                        Arrays.stream(text.split(","))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList())
                : TextNode.valueOf(text.strip());
    }

    static String shown(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        boolean areWords =
                value.isArray()
                        && value.size() > 1
                        && StreamSupport.stream(value.spliterator(), false)
                                .allMatch(JsonNode::isTextual);
        return areWords
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::textValue)
                        .collect(Collectors.joining(","))
                : value.toString();
    }
}
