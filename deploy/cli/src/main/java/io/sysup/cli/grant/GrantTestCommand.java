package io.sysup.cli.grant;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Tell whether somebody may do something, and why; nothing is done.",
            "What a person may by role is what the identity provider said when they were here last."
        })
final class GrantTestCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "PERSON", description = "Name or subject of a person or a program.")
    private String who = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "ACTION",
            description = "An action such as apt.upgrade, or edit.")
    private String action = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "A machine, or a selector of several.")
    private String on = "";

    GrantTestCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode verdict =
                invocation
                        .api()
                        .send(
                                ApiCall.post("grants", "test")
                                        .body(
                                                Json.object()
                                                        .put("who", who)
                                                        .put("action", action)
                                                        .put("on", on)));
        Output output = invocation.output();
        output.answer(verdict, () -> print(verdict, output));
    }

    private static void print(JsonNode verdict, Output output) {
        String why = Json.text(verdict, "why");
        output.line((verdict.path("allowed").asBoolean() ? "yes, " : "no: ") + why);
        verdict.path("by")
                .forEach(grant ->
                        output.line(
                                "  "
                                        + Json.text(grant, "who")
                                        + " "
                                        + Json.text(grant, "may")
                                        + " on "
                                        + Json.text(grant, "on")));
    }
}
