package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Start a run of the schedule now, besides its set times.")
final class ScheduleRunCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    @Option(
            names = "--ignore-window",
            description = "Although its window is closed, or a blackout is on.")
    private boolean ignoreWindow;

    ScheduleRunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedules schedules = new Schedules(invocation.api());
        Schedule schedule = schedules.find(name);
        JsonNode run = schedules.run(schedule, ignoreWindow);
        Output output = invocation.output();
        String status = Colour.ofState(Json.text(run, "status"));
        output.answer(
                run,
                () ->
                        output.line(
                                schedule.name() + " run " + Json.text(run, "id") + ": " + status));
    }
}
