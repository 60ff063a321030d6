package io.sysup.cli.stop;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "stop",
        description = "Emergency stops: nothing more begins on the machines of a selector.",
        subcommands = {StopAddCommand.class, StopListCommand.class, StopEndCommand.class})
public final class StopCommand extends CommandGroup {

    StopCommand(Invocation invocation) {
        super(invocation);
    }
}
