package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Send a test message now. Ends with 1 when it did not arrive.")
final class ChannelTestCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the channel.")
    private String name = "";

    ChannelTestCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Channels channels = new Channels(invocation.api());
        Channel channel = channels.find(name);
        JsonNode outcome = channels.test(channel);
        if (!outcome.path("delivered").asBoolean()) {
            throw Failure.failed(
                    Json.text(outcome, "kind"),
                    Json.text(outcome, "error"),
                    Json.text(outcome, "remedy"));
        }
        Output output = invocation.output();
        output.answer(
                outcome,
                () ->
                        output.line(
                                channel.name()
                                        + ": delivered ("
                                        + Json.text(outcome, "answer")
                                        + ")"));
    }
}
