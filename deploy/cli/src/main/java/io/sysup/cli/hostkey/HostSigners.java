package io.sysup.cli.hostkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The keys whose signature over a host key counts as an approval. */
final class HostSigners {

    private static final String SIGNERS = "host-signers";

    private final Api api;

    HostSigners(Api api) {
        this.api = api;
    }

    List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        api.send(ApiCall.get(SIGNERS)).path("items").forEach(all::add);
        return all;
    }

    JsonNode add(ObjectNode wish) {
        return api.send(ApiCall.post(SIGNERS).body(wish));
    }

    JsonNode find(String nameOrId) {
        return all().stream()
                .filter(signer ->
                        Json.text(signer, "name").equalsIgnoreCase(nameOrId)
                                || Json.text(signer, "id").equals(nameOrId))
                .findFirst()
                .orElseThrow(() ->
                        Failure.notFound(
                                "there is no signer " + nameOrId,
                                "`sysup hostkey signer list` tells those there are"));
    }

    void remove(JsonNode signer) {
        api.send(ApiCall.delete(SIGNERS, Json.text(signer, "id")));
    }

    /** The machines that it speaks for, in words. */
    static String scope(JsonNode signer) {
        String tag = Json.text(signer, "tag");
        return tag.isEmpty() ? "all machines" : "tag:" + tag;
    }
}
