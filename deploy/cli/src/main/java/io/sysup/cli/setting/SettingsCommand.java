package io.sysup.cli.setting;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "settings",
        description = "See and change what holds for the whole installation, while it runs.",
        subcommands = {
            SettingsListCommand.class,
            SettingsGetCommand.class,
            SettingsSetCommand.class,
            SettingsResetCommand.class,
            SettingsHistoryCommand.class
        })
public final class SettingsCommand extends CommandGroup {

    SettingsCommand(Invocation invocation) {
        super(invocation);
    }
}
