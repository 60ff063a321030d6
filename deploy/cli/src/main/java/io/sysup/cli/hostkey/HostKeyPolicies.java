package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** What becomes of host keys that nobody has decided about. */
final class HostKeyPolicies {

    private static final String POLICIES = "host-key-policies";

    private final Api api;

    HostKeyPolicies(Api api) {
        this.api = api;
    }

    List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        api.send(ApiCall.get(POLICIES)).path("items").forEach(all::add);
        return all;
    }

    JsonNode add(ObjectNode wish) {
        return api.send(ApiCall.post(POLICIES).body(wish));
    }

    JsonNode find(String nameOrId) {
        return all().stream()
                .filter(policy ->
                        Json.text(policy, "name").equalsIgnoreCase(nameOrId)
                                || Json.text(policy, "id").equals(nameOrId))
                .findFirst()
                .orElseThrow(() ->
                        Failure.notFound(
                                "there is no policy " + nameOrId,
                                "`sysup hostkey policy list` tells those there are"));
    }

    void remove(JsonNode policy) {
        api.send(ApiCall.delete(POLICIES, Json.text(policy, "id")));
    }

    /**
     * @param address may be empty
     */
    JsonNode test(Machine machine, String address) {
        return api.send(
                ApiCall.get("machines", machine.id(), "host-key-policy").query("address", address));
    }

    /** What becomes of a first key, in words. */
    static String outcome(JsonNode policy) {
        return switch (Json.text(policy, "firstKey")) {
            case "accept_first" -> "is accepted" + ranges(policy);
            case "never" -> "is rejected";
            default -> "waits for a person";
        };
    }

    private static String ranges(JsonNode policy) {
        List<String> ranges = new ArrayList<>();
        policy.path("ranges").forEach(range -> ranges.add(range.asText()));
        return ranges.isEmpty() ? "" : " in " + String.join(", ", ranges);
    }

    static String learning(JsonNode policy) {
        return policy.path("learn").asBoolean() && !Json.text(policy, "firstKey").equals("never")
                ? "yes"
                : "no";
    }
}
