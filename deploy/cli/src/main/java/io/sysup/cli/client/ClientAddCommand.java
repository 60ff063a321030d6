package io.sysup.cli.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Make a program known; prints its token, once.")
final class ClientAddCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "LABEL", description = "What to call it.")
    private String label = "";

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "read, operate, admin, debug_logs; several by commas.")
    private List<String> scopes = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "script",
            description = "script, mcp, webapp or other (default: ${DEFAULT-VALUE}).")
    private String kind = "script";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "When the token expires, e.g. 2027-01-31T18:00:00Z.")
    private @Nullable Instant until;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            description = "Calls per minute (default: 600).")
    private @Nullable Integer rateLimit;

    ClientAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("label", label).put("kind", kind);
        var words = wish.putArray("scopes");
        scopes.forEach(words::add);
        if (until != null) {
            wish.put("expiresAt", until.toString());
        }
        if (rateLimit != null) {
            wish.put("rateLimitPerMinute", rateLimit);
        }
        NewToken.print(invocation, invocation.api().send(ApiCall.post("api-clients").body(wish)));
    }
}
