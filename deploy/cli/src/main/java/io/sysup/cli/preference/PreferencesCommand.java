package io.sysup.cli.preference;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "preferences",
        description = "See and change how you like the console, which the server keeps.",
        subcommands = {
            PreferencesListCommand.class,
            PreferencesSetCommand.class,
            PreferencesResetCommand.class
        })
public final class PreferencesCommand extends CommandGroup {

    PreferencesCommand(Invocation invocation) {
        super(invocation);
    }
}
