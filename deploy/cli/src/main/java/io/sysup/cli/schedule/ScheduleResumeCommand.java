package io.sysup.cli.schedule;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Fire again.")
final class ScheduleResumeCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    ScheduleResumeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedules schedules = new Schedules(invocation.api());
        Schedule resumed = schedules.resume(schedules.find(name));
        Output output = invocation.output();
        output.answer(resumed.json(), () -> output.line(resumed.name() + " resumed"));
    }
}
