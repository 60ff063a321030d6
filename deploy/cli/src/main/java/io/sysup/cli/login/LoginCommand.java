package io.sysup.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.connection.SavedLogin;
import io.sysup.cli.connection.ServerAddress;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Environment;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "login",
        description = {
            "Check a token and keep it for the commands that follow.",
            "It is saved in login.json of the home folder, readable by you alone."
        })
public final class LoginCommand implements Runnable {

    private static final int LONGEST_TOKEN = 4_096;

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "URL", description = "Such as https://sysup.example.org.")
    private String url = "";

    @Option(
            names = "--token",
            required = true,
            paramLabel = "T",
            description = "An API token; - reads it from standard input.")
    private String token = "";

    LoginCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Environment environment = invocation.environment();
        ServerAddress address = ServerAddress.of(url, secret(environment));
        Output output = invocation.output();
        if (address.readableOnTheWay()) {
            output.warning("the token travels unencrypted to " + address + "; use https");
        }
        JsonNode me = introduction(address, environment);
        new SavedLogin(invocation.home()).save(address);

        ObjectNode document = Json.object().put("url", address.url().toString());
        me.properties().forEach(field -> document.set(field.getKey(), field.getValue()));
        output.answer(document, () -> output.line(told(address, me)));
    }

    private static JsonNode introduction(ServerAddress address, Environment environment) {
        try (Api api = new Api(() -> address, environment.waiter())) {
            return api.send(ApiCall.get("me"));
        }
    }

    private String secret(Environment environment) {
        if (!token.equals("-")) {
            return token;
        }
        try {
            byte[] bytes = environment.in().readNBytes(LONGEST_TOKEN);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw Failure.usage("--token: standard input cannot be read", null);
        }
    }

    private static String told(ServerAddress address, JsonNode me) {
        StringBuilder scopes = new StringBuilder();
        me.path("scopes").forEach(scope -> scopes.append(' ').append(scope.asText()));
        return "logged in to " + address + " as " + Json.text(me, "label") + ", may:" + scopes;
    }
}
