package io.sysup.cli.queue;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "queue",
        description = "See how the queue does, pause it, limit it, stop it.",
        subcommands = {
            QueueShowCommand.class,
            QueuePauseCommand.class,
            QueueResumeCommand.class,
            QueueStopCommand.class,
            QueueLimitCommand.class,
            QueueUnlimitCommand.class
        })
public final class QueueCommand extends CommandGroup {

    QueueCommand(Invocation invocation) {
        super(invocation);
    }
}
