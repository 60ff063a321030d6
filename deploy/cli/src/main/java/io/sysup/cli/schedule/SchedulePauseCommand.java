package io.sysup.cli.schedule;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "pause", description = "Stop firing until the schedule is resumed.")
final class SchedulePauseCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    SchedulePauseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedules schedules = new Schedules(invocation.api());
        Schedule paused = schedules.pause(schedules.find(name));
        Output output = invocation.output();
        output.answer(paused.json(), () -> output.line(paused.name() + " paused"));
    }
}
