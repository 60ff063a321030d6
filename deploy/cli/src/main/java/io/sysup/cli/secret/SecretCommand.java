package io.sysup.cli.secret;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "secret",
        description =
                "See how stored credentials are protected, and change the key that seals them.",
        subcommands = {
            SecretStatusCommand.class,
            SecretRotateCommand.class,
            SecretRetireCommand.class
        })
public final class SecretCommand extends CommandGroup {

    SecretCommand(Invocation invocation) {
        super(invocation);
    }
}
