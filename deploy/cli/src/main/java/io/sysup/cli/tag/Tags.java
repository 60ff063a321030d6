package io.sysup.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;

/** The tags the server knows. */
record Tags(Api api) {

    JsonNode all() {
        return api.send(ApiCall.get("tags"));
    }

    /** By name, in whatever case. */
    JsonNode find(String name) {
        for (JsonNode tag : all().path("items")) {
            if (Json.text(tag, "name").equalsIgnoreCase(name)) {
                return tag;
            }
        }
        throw Failure.notFound("there is no tag called " + name, "`sysup tag list` shows the tags");
    }

    JsonNode edit(JsonNode tag, JsonNode changes) {
        return api.send(
                ApiCall.patch("tags", Json.text(tag, "id"))
                        .onlyVersion(tag.path("version").asLong())
                        .body(changes));
    }

    JsonNode remove(JsonNode tag, boolean force, boolean dryRun) {
        return api.send(
                ApiCall.delete("tags", Json.text(tag, "id"))
                        .query("force", force ? "true" : "")
                        .query("dryRun", dryRun ? "true" : "")
                        .onlyVersion(tag.path("version").asLong()));
    }

    static String machines(JsonNode change) {
        int number = change.path("machines").asInt();
        return number == 1 ? "1 machine" : number + " machines";
    }
}
