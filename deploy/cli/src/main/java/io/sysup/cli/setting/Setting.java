package io.sysup.cli.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A setting as the server describes it. */
record Setting(JsonNode json) {
    String key() {
        return Json.text(json, "key");
    }

    /** Of the value for the machines of a tag, or for all when the tag is empty. */
    int version(String tag) {
        return tag.isEmpty() ? json.path("version").asInt() : ofTag(tag).path("version").asInt();
    }

    JsonNode ofTag(String tag) {
        return StreamSupport.stream(json.path("tags").spliterator(), false)
                .filter(one -> Json.text(one, "tag").equalsIgnoreCase(tag))
                .findFirst()
                .orElseGet(Json::object);
    }

    /** What a person wrote, as this setting wants it; what it means is for the server to judge. */
    JsonNode parsed(String text) {
        if (Json.text(json, "type").equals("networks")) {
            return Json.strings(
                    Arrays.stream(text.split("[,\\s]+")).filter(one -> !one.isEmpty()).toList());
        }
        try {
            return IntNode.valueOf(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw Failure.usage(text + " is no whole number", null);
        }
    }

    String value() {
        return shown(json.path("value"));
    }

    String unit() {
        return Json.text(json, "unit");
    }

    String standard() {
        return shown(json.path("defaultValue"));
    }

    static String shown(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "(as started)";
        }
        if (!value.isArray()) {
            return value.asText();
        }
        return value.isEmpty()
                ? "(none)"
                : StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","));
    }
}
