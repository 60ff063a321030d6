package io.sysup.cli.report;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "report",
        description = "Reports for people: of a machine, of the fleet, of the clean-up.",
        subcommands = {
            ReportMachineCommand.class,
            ReportFleetCommand.class,
            ReportCleanupCommand.class,
            ReportListCommand.class,
            ReportDownloadCommand.class,
            ReportPinCommand.class,
            ReportUnpinCommand.class,
            ReportRemoveCommand.class
        })
public final class ReportCommand extends CommandGroup {

    ReportCommand(Invocation invocation) {
        super(invocation);
    }
}
