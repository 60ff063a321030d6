package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Cuts JSON to what an agent can use: chosen fields, nothing empty, the beginning of what is long.
 * What was cut is said, so that nobody takes a part for the whole.
 */
final class Reduction {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_LIST = 25;
    private static final int LONGEST_TEXT = 400;

    private Reduction() {}

    /**
     * @param fields names, or paths like {@code state.updates}, which appear under their last word
     */
    static ObjectNode pick(JsonNode source, List<String> fields) {
        ObjectNode picked = JSON.objectNode();
        for (String field : fields) {
            JsonNode value = cut(source.at("/" + field.replace('.', '/')));
            if (!isEmpty(value)) {
                picked.set(field.substring(field.lastIndexOf('.') + 1), value);
            }
        }
        return picked;
    }

    /** The whole document without what is empty or too long. */
    static JsonNode cut(JsonNode source) {
        return switch (source.getNodeType()) {
            case OBJECT -> cutObject(source);
            case ARRAY -> cutList(source);
            case STRING -> cutText(source.asText());
            default -> source;
        };
    }

    private static ObjectNode cutObject(JsonNode source) {
        ObjectNode cut = JSON.objectNode();
        source.properties()
                .forEach(field -> {
                    JsonNode value = cut(field.getValue());
                    if (!isEmpty(value)) {
                        cut.set(field.getKey(), value);
                    }
                });
        return cut;
    }

    private static ArrayNode cutList(JsonNode source) {
        ArrayNode cut = JSON.arrayNode();
        source.valueStream().limit(LONGEST_LIST).map(Reduction::cut).forEach(cut::add);
        if (source.size() > LONGEST_LIST) {
            cut.add(JSON.objectNode().put("omitted", source.size() - LONGEST_LIST));
        }
        return cut;
    }

    private static TextNode cutText(String text) {
        return text.length() <= LONGEST_TEXT
                ? JSON.textNode(text)
                : JSON.textNode(text.substring(0, LONGEST_TEXT) + "…");
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isBoolean() && !value.asBoolean());
    }
}
