package io.sysup.cli.grant;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "grant",
        description = "Let people, groups and programs do more than their role, on some machines.",
        subcommands = {
            GrantListCommand.class,
            GrantAddCommand.class,
            GrantRemoveCommand.class,
            GrantTestCommand.class
        })
public final class GrantCommand extends CommandGroup {

    GrantCommand(Invocation invocation) {
        super(invocation);
    }
}
