package io.sysup.cli.exclude;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "exclude",
        description = "Rules: packages that upgrades of machines leave alone for good, and why.",
        subcommands = {
            ExcludeListCommand.class,
            ExcludeShowCommand.class,
            ExcludeAddCommand.class,
            ExcludeEditCommand.class,
            ExcludeRemoveCommand.class
        })
public final class ExcludeCommand extends CommandGroup {

    ExcludeCommand(Invocation invocation) {
        super(invocation);
    }
}
