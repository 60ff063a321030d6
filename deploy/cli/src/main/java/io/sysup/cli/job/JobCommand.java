package io.sysup.cli.job;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "job",
        description = "Look at jobs, read their logs, cancel them, do them again.",
        subcommands = {
            JobListCommand.class,
            JobShowCommand.class,
            JobLogCommand.class,
            JobCancelCommand.class,
            JobRetryCommand.class
        })
public final class JobCommand extends CommandGroup {

    JobCommand(Invocation invocation) {
        super(invocation);
    }
}
