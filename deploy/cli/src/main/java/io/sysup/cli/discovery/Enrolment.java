package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import java.util.List;
import java.util.Set;

/** Adds as many hosts as there are, in calls that the server takes. */
record Enrolment(Discovery discovery, ObjectNode wish) {

    private static final int IN_ONE_CALL = 200;

    JsonNode of(Set<String> ids) {
        List<String> all = List.copyOf(ids);
        ObjectNode enrolled = Json.object();
        ArrayNode items = Json.array(List.of());
        int added = 0;
        int refused = 0;
        for (int from = 0; from < all.size(); from += IN_ONE_CALL) {
            List<String> some = all.subList(from, Math.min(from + IN_ONE_CALL, all.size()));
            JsonNode answer = discovery.add(wish.set("ids", Json.strings(some)));
            answer.path("items").forEach(items::add);
            added += answer.path("added").asInt();
            refused += answer.path("refused").asInt();
        }
        enrolled.set("dryRun", wish.path("dryRun"));
        enrolled.put("added", added).put("refused", refused).set("items", items);
        return enrolled;
    }
}
