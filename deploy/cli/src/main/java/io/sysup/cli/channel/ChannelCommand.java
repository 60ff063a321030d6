package io.sysup.cli.channel;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "channel",
        description = "Where messages go: mail, webhooks and chats, and what became of each.",
        subcommands = {
            ChannelAddCommand.class,
            ChannelListCommand.class,
            ChannelEditCommand.class,
            ChannelTestCommand.class,
            ChannelRemoveCommand.class,
            ChannelDeliveriesCommand.class,
            ChannelResendCommand.class
        })
public final class ChannelCommand extends CommandGroup {

    ChannelCommand(Invocation invocation) {
        super(invocation);
    }
}
