package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Add a channel: where messages go, and which.",
        footer = {
            "",
            "Examples:",
            "  sysup channel add ops --kind email --host mail.example.org --username sysup \\",
            "      --secret smtp-password --from sysup@example.org --to ops@example.org",
            "  sysup channel add tickets --kind webhook --url https://hooks.example.org/sysup \\",
            "      --secret tickets-key --on tag:prod --event run_ended,host_key_changed",
            "  sysup channel add chat --kind slack --secret slack-address"
        })
final class ChannelAddCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ChannelOptions options = new ChannelOptions();

    @Parameters(paramLabel = "NAME", description = "What to call the channel.")
    private String name = "";

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "email, webhook, slack, discord, telegram, ntfy or gotify.")
    private String kind = "";

    ChannelAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wanted = Json.object().put("name", name).put("kind", kind);
        options.writeTo(wanted);
        Channel added = new Channels(invocation.api()).add(wanted);
        Output output = invocation.output();
        output.answer(
                added.json(),
                () ->
                        output.line(
                                added.name()
                                        + " added; `sysup channel test "
                                        + added.name()
                                        + "` sends a message now"));
    }
}
