package io.sysup.cli.hostkey;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "policy",
        description = {
            "Say what becomes of the first host key of a machine.",
            "Of several policies of a machine the strictest counts; a changed key always waits for a person."
        },
        subcommands = {
            PolicyListCommand.class,
            PolicyAddCommand.class,
            PolicyRemoveCommand.class,
            PolicyTestCommand.class
        })
final class PolicyCommand extends CommandGroup {

    PolicyCommand(Invocation invocation) {
        super(invocation);
    }
}
