package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "resend", description = "Send a message again that was given up.")
final class ChannelResendCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(
            paramLabel = "ID",
            description = "Id of the message; `sysup channel deliveries --state dead` shows them.")
    private String id = "";

    ChannelResendCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode message =
                invocation.api().send(ApiCall.post("notifications", "deliveries", id, "resend"));
        Output output = invocation.output();
        output.answer(
                message, () -> output.line("goes to " + Json.text(message, "channel") + " again"));
    }
}
