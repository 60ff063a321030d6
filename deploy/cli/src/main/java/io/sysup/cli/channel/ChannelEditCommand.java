package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "edit", description = "Change a channel; what is not given stays.")
final class ChannelEditCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ChannelOptions options = new ChannelOptions();

    @Parameters(paramLabel = "NAME", description = "Name or id of the channel.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(names = "--disable", description = "Switch it off: it is told of nothing.")
    private boolean disable;

    @Option(names = "--enable", description = "Switch it on again.")
    private boolean enable;

    ChannelEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = changes();
        Channels channels = new Channels(invocation.api());
        Channel changed = channels.change(channels.find(name), changes);
        Output output = invocation.output();
        output.answer(changed.json(), () -> output.line(changed.name() + " changed"));
    }

    private ObjectNode changes() {
        if (disable && enable) {
            throw Failure.usage("give --disable or --enable, not both", null);
        }
        ObjectNode changes = Json.object();
        options.writeTo(changes);
        if (newName != null) {
            changes.put("name", newName);
        }
        if (disable || enable) {
            changes.put("enabled", enable);
        }
        if (changes.isEmpty()) {
            throw Failure.usage("nothing to change was given", "see `sysup channel edit --help`");
        }
        return changes;
    }
}
