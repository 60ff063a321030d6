package io.sysup.cli.client;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "client",
        description = "Programs that call the API, and their tokens.",
        subcommands = {
            ClientListCommand.class,
            ClientAddCommand.class,
            ClientRotateCommand.class,
            ClientRevokeCommand.class
        })
public final class ClientCommand extends CommandGroup {

    ClientCommand(Invocation invocation) {
        super(invocation);
    }
}
