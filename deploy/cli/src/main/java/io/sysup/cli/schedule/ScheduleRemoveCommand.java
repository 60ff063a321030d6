package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Remove a schedule.")
final class ScheduleRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    ScheduleRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedules schedules = new Schedules(invocation.api());
        Schedule schedule = schedules.find(name);
        schedules.remove(schedule);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", schedule.id()).put("name", schedule.name());
        Output output = invocation.output();
        output.answer(document, () -> output.line(schedule.name() + " removed"));
    }
}
