package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.fleet.Machine;
import io.sysup.cli.json.Json;

/**
 * The last analysis of a machine.
 *
 * @param at when it was made, in UTC
 */
record Analysis(String at, JsonNode json) {

    static Analysis last(Api api, Machine machine) {
        JsonNode newest =
                api.send(
                                ApiCall.get("snapshots")
                                        .query("machineId", machine.id())
                                        .query("kind", "apt_update_analyze")
                                        .query("limit", "1"))
                        .path("items")
                        .path(0);
        if (newest.isMissingNode()) {
            throw Failure.notFound(
                    machine.name() + " was not analysed yet",
                    "analyse it with `sysup run analyze --on " + machine.name() + " --wait`");
        }
        JsonNode snapshot = api.send(ApiCall.get("snapshots", Json.text(newest, "id")));
        return new Analysis(Json.text(newest, "createdAt"), snapshot.path("payload"));
    }
}
