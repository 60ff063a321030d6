package io.sysup.cli.machine;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "machine",
        description = "Add, show, edit and remove machines.",
        subcommands = {
            MachineAddCommand.class,
            MachineListCommand.class,
            MachineShowCommand.class,
            MachineEditCommand.class,
            MachineRemoveCommand.class
        })
public final class MachineCommand extends CommandGroup {

    MachineCommand(Invocation invocation) {
        super(invocation);
    }
}
