package io.sysup.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;

/** A token that was just made: it is shown here and never again. */
final class NewToken {

    private NewToken() {}

    static void print(Invocation invocation, JsonNode client) {
        Output output = invocation.output();
        output.answer(client, () -> output.line(Json.text(client, "token")));
        output.remark(
                "the token of "
                        + Json.text(client, "label")
                        + " ("
                        + scopes(client)
                        + ") is shown this once; keep it in a safe place");
    }

    static String scopes(JsonNode client) {
        StringBuilder all = new StringBuilder();
        client.path("scopes")
                .forEach(scope -> all.append(all.isEmpty() ? "" : ",").append(scope.asText()));
        return all.toString();
    }
}
