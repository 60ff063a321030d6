package io.sysup.cli.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;

/** The keys that protect stored secrets. */
final class Secrets {

    private static final String SECRETS = "secrets";

    private final Api api;

    Secrets(Api api) {
        this.api = api;
    }

    Protection get() {
        return new Protection(api.send(ApiCall.get(SECRETS)));
    }

    /** Asked for twice it goes on with what was begun. */
    Protection rotate() {
        return new Protection(api.send(ApiCall.post(SECRETS, "rotation")));
    }

    Protection retire(String keyId) {
        return new Protection(api.send(ApiCall.delete(SECRETS, "keys", keyId)));
    }

    /** How the secrets are protected, as the server tells it. */
    record Protection(JsonNode json) {

        Rotation rotation() {
            return new Rotation(json.path("rotations").path(0));
        }
    }
}
