package io.sysup.cli.machine;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "machine",
        description = "Add, show, count, edit, remove, import and export machines.",
        subcommands = {
            MachineAddCommand.class,
            MachineListCommand.class,
            MachineCountCommand.class,
            MachineShowCommand.class,
            MachinePlanCommand.class,
            MachineRepositoriesCommand.class,
            MachineEditCommand.class,
            MachineEditAllCommand.class,
            MachineRemoveCommand.class,
            MachineRestoreCommand.class,
            MachineImportCommand.class,
            MachineExportCommand.class
        })
public final class MachineCommand extends CommandGroup {

    MachineCommand(Invocation invocation) {
        super(invocation);
    }
}
