package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Remove a channel with what it has not sent yet.")
final class ChannelRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the channel.")
    private String name = "";

    ChannelRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Channels channels = new Channels(invocation.api());
        Channel channel = channels.find(name);
        channels.remove(channel);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", channel.id()).put("name", channel.name());
        Output output = invocation.output();
        output.answer(document, () -> output.line(channel.name() + " removed"));
    }
}
