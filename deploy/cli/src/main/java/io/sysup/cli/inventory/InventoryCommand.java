package io.sysup.cli.inventory;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "inventory",
        description = "Look after what is known of all machines.",
        subcommands = InventoryRebuildCommand.class)
public final class InventoryCommand extends CommandGroup {

    InventoryCommand(Invocation invocation) {
        super(invocation);
    }
}
