package io.sysup.cli.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The parameters of an action as k=v, turned into the types the action asks for. */
public final class ActionParameters {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private final List<Parameter> given = new ArrayList<>();

    /** One of them as it was written. */
    private record Parameter(String name, String value) {}

    @Option(
            names = "--param",
            paramLabel = "K=V",
            description = {
                "A parameter of the action; can be repeated.",
                "Lists are written as a,b or as JSON."
            })
    void param(@Nullable List<String> written) {
        given.clear();
        for (String one : written == null ? List.<String>of() : written) {
            int equals = one.indexOf('=');
            if (equals < 1 && command != null) {
                throw new ParameterException(
                        command.commandLine(), "--param must be K=V, not '" + one + "'");
            }
            given.add(new Parameter(one.substring(0, equals), one.substring(equals + 1)));
        }
    }

    public boolean any() {
        return !given.isEmpty();
    }

    public ObjectNode values(String action, Actions actions) {
        ObjectNode values = Json.object();
        if (given.isEmpty()) {
            return values;
        }
        JsonNode properties = actions.parameters(action).path("properties");
        for (Parameter parameter : given) {
            JsonNode schema = properties.path(parameter.name());
            values.set(parameter.name(), value(parameter.value(), types(schema)));
        }
        return values;
    }

    private static JsonNode value(String written, List<String> types) {
        JsonNode text = Json.object().textNode(written);
        if (types.contains("array")) {
            return json(written, JsonNode::isArray, list(written));
        }
        if (types.contains("string")) {
            return text;
        }
        return json(written, node -> !node.isTextual() && !node.isNull(), text);
    }

    private static JsonNode json(String written, Predicate<JsonNode> fits, JsonNode otherwise) {
        return Json.parse(written).filter(fits).orElse(otherwise);
    }

    private static JsonNode list(String written) {
        return Json.strings(
                Stream.of(written.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    // A schema names one type, or several when null is one of them.
    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }
}
