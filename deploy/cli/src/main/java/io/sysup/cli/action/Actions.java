package io.sysup.cli.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.json.Json;

/** The actions the server offers. */
public final class Actions {

    private final Api api;

    public Actions(Api api) {
        this.api = api;
    }

    /**
     * The schema of the parameters, which is that of apt for a word that all package managers
     * share; missing for an action the server will refuse anyway.
     */
    JsonNode parameters(String action) {
        String any = action.indexOf('.') < 0 ? "apt." + action : action;
        for (JsonNode offered : api.send(ApiCall.get("actions")).path("items")) {
            if (Json.text(offered, "name").equals(any)) {
                return offered.path("parameters");
            }
        }
        return MissingNode.getInstance();
    }
}
