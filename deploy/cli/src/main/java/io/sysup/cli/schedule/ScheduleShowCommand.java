package io.sysup.cli.schedule;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a schedule and how it behaves.")
final class ScheduleShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    ScheduleShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedule schedule = new Schedules(invocation.api()).find(name);
        Output output = invocation.output();
        output.answer(schedule.json(), () -> ScheduleText.write(schedule, output));
    }
}
