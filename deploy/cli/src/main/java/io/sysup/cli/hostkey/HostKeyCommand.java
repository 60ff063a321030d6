package io.sysup.cli.hostkey;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "hostkey",
        description = "Look at the host keys of machines and decide about them.",
        subcommands = {
            HostKeyListCommand.class,
            HostKeyApproveCommand.class,
            HostKeyRejectCommand.class,
            HostKeyImportCommand.class,
            SignerCommand.class,
            PolicyCommand.class
        })
public final class HostKeyCommand extends CommandGroup {

    HostKeyCommand(Invocation invocation) {
        super(invocation);
    }
}
