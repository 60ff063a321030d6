package io.sysup.cli.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The queue of the server. */
final class Queue {

    private final Api api;

    Queue(Api api) {
        this.api = api;
    }

    JsonNode overview() {
        return api.send(ApiCall.get("queue"));
    }

    JsonNode pause(JsonNode wanted) {
        return api.send(ApiCall.post("queue", "pauses").body(wanted));
    }

    JsonNode stop(String reason) {
        return api.send(ApiCall.post("queue", "stop").body(Json.object().put("reason", reason)));
    }

    JsonNode limit(JsonNode wanted) {
        return api.send(ApiCall.put("queue", "limits").body(wanted));
    }

    /** Ends the pauses that fit; returns them. */
    List<JsonNode> resume(Predicate<JsonNode> meant) {
        return remove("pauses", meant);
    }

    /** Lifts the limits that fit; returns them. */
    List<JsonNode> unlimit(Predicate<JsonNode> meant) {
        return remove("limits", meant);
    }

    private List<JsonNode> remove(String kind, Predicate<JsonNode> meant) {
        List<JsonNode> removed = new ArrayList<>();
        for (JsonNode item : api.send(ApiCall.get("queue", kind)).path("items")) {
            if (meant.test(item)) {
                api.send(ApiCall.delete("queue", kind, Json.text(item, "id")));
                removed.add(item);
            }
        }
        return removed;
    }
}
