package io.sysup.cli.packages;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "package",
        description = "Ask what is installed on which machine, and which updates wait.",
        subcommands = {PackageWhoCommand.class, PackagePendingCommand.class})
public final class PackageCommand extends CommandGroup {

    PackageCommand(Invocation invocation) {
        super(invocation);
    }
}
