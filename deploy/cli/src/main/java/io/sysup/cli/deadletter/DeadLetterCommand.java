package io.sysup.cli.deadletter;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "dead-letter",
        description = "Messages between the services that could not be applied.",
        subcommands = {
            DeadLetterListCommand.class,
            DeadLetterShowCommand.class,
            DeadLetterRedriveCommand.class,
            DeadLetterDiscardCommand.class
        })
public final class DeadLetterCommand extends CommandGroup {

    DeadLetterCommand(Invocation invocation) {
        super(invocation);
    }
}
