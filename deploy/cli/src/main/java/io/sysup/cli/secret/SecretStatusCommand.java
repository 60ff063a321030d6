package io.sysup.cli.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import io.sysup.cli.secret.Secrets.Protection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Tell which keys there are, what they seal, and how far a rotation is.")
final class SecretStatusCommand implements Runnable {

    @Mixin private final Invocation invocation;

    SecretStatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Protection protection = new Secrets(invocation.api()).get();
        Output output = invocation.output();
        output.answer(protection.json(), () -> print(protection, output));
    }

    private static void print(Protection protection, Output output) {
        JsonNode json = protection.json();
        output.line("keyset: " + Json.text(json, "source") + owner(json));
        Table table = new Table("KEY", "CREDENTIALS", "STATE", "KNOWN SINCE");
        for (JsonNode key : json.path("keys")) {
            table.row(
                    List.of(
                            Json.text(key, "id"),
                            Json.text(key, "credentials"),
                            state(key),
                            LocalTime.of(Json.text(key, "knownSince"), output.zone())));
        }
        table.write(output);
        if (!protection.rotation().json().isMissingNode()) {
            output.line("rotation: " + protection.rotation().progress());
        }
        JsonNode trouble = json.path("trouble");
        if (trouble.isObject()) {
            output.warning(Json.text(trouble, "message") + " " + Json.text(trouble, "remedy"));
        }
    }

    private static String owner(JsonNode json) {
        return json.path("addsKeys").asBoolean()
                ? ""
                : " (keys are added by whoever gives it to the service)";
    }

    private static String state(JsonNode key) {
        if (key.path("sealing").asBoolean()) {
            return "seals new secrets";
        }
        if (!Json.text(key, "retiredAt").isEmpty()) {
            return "retired";
        }
        if (!key.path("atHand").asBoolean()) {
            return "not in the keyset";
        }
        return key.path("credentials").asLong() == 0 ? "unused" : "opens old ones";
    }
}
