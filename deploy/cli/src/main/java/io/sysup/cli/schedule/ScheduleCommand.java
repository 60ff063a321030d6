package io.sysup.cli.schedule;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "schedule",
        description = "Run actions at set times.",
        subcommands = {
            ScheduleAddCommand.class,
            ScheduleListCommand.class,
            ScheduleShowCommand.class,
            ScheduleEditCommand.class,
            SchedulePauseCommand.class,
            ScheduleResumeCommand.class,
            ScheduleTestCommand.class,
            ScheduleRunCommand.class,
            ScheduleRemoveCommand.class
        })
public final class ScheduleCommand extends CommandGroup {

    ScheduleCommand(Invocation invocation) {
        super(invocation);
    }
}
