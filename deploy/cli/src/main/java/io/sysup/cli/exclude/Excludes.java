package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The rules of the server. */
final class Excludes {
    private static final String EXCLUDES = "package-excludes";

    private final Api api;

    Excludes(Api api) {
        this.api = api;
    }

    JsonNode list() {
        return api.send(ApiCall.get(EXCLUDES));
    }

    /** By its name, whatever its letters, or its id. */
    JsonNode find(String nameOrId) {
        for (JsonNode rule : list().path("items")) {
            if (Json.text(rule, "name").equalsIgnoreCase(nameOrId)
                    || Json.text(rule, "id").equals(nameOrId)) {
                return rule;
            }
        }
        throw Failure.notFound(
                "there is no rule called " + nameOrId, "`sysup exclude list` shows the rules");
    }

    JsonNode add(ObjectNode wish) {
        return api.send(ApiCall.post(EXCLUDES).body(wish));
    }

    JsonNode replace(JsonNode rule, ObjectNode wish) {
        return api.send(
                ApiCall.put(EXCLUDES, Json.text(rule, "id"))
                        .onlyVersion(rule.path("version").asLong())
                        .body(wish));
    }

    void remove(JsonNode rule) {
        api.send(
                ApiCall.delete(EXCLUDES, Json.text(rule, "id"))
                        .onlyVersion(rule.path("version").asLong()));
    }

    /** What it would hold back now. */
    JsonNode preview(String on, List<String> packages) {
        ObjectNode wish = Json.object().put("on", on);
        wish.set("packages", Json.strings(packages));
        return api.send(ApiCall.post("packages", "pending", "excluded").body(wish));
    }

    /** All that a rule says, to say it again. */
    static ObjectNode wish(JsonNode rule) {
        ObjectNode wish = Json.object();
        for (String field : List.of("name", "on", "reason", "until")) {
            if (!Json.text(rule, field).isEmpty()) {
                wish.put(field, Json.text(rule, field));
            }
        }
        wish.set("packages", Json.strings(packages(rule)));
        return wish;
    }

    static List<String> packages(JsonNode rule) {
        List<String> packages = new ArrayList<>();
        rule.path("packages").forEach(each -> packages.add(each.asText()));
        return packages;
    }
}
