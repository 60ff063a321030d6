package io.sysup.cli.message;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "messages",
        description = "Read what logs and results said that somebody should know of.",
        subcommands = {
            MessagesListCommand.class,
            MessagesGroupsCommand.class,
            MessagesAckCommand.class
        })
public final class MessagesCommand extends CommandGroup {

    MessagesCommand(Invocation invocation) {
        super(invocation);
    }
}
