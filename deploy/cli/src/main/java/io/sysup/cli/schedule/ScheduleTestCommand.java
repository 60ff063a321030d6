package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Tell which machines a run would mean now, and which not and why.")
final class ScheduleTestCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    @Option(
            names = "--rehearse-on",
            paramLabel = "MACHINE",
            description = "Try its actions on this machine, in a way that changes nothing.")
    private String rehearseOn = "";

    ScheduleTestCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Schedules schedules = new Schedules(invocation.api());
        Schedule schedule = schedules.find(name);
        ObjectNode wish = Json.object();
        if (!rehearseOn.isEmpty()) {
            wish.put("rehearseOn", rehearseOn);
        }
        JsonNode trial = schedules.test(schedule, wish);
        Output output = invocation.output();
        output.answer(trial, () -> write(schedule, trial, output));
    }

    private static void write(Schedule schedule, JsonNode trial, Output output) {
        if (trial.path("begins").asBoolean()) {
            output.line(
                    schedule.name()
                            + " would run on "
                            + Json.text(trial, "machineCount")
                            + ": "
                            + names(trial.path("machines")));
        } else {
            output.line(schedule.name() + " would not run: " + Json.text(trial, "reason"));
        }
        String opens = Json.text(trial, "opens");
        if (!opens.isEmpty()) {
            output.line("it may begin at " + LocalTime.of(opens, output.zone()));
        }
        trial.path("leftOut").forEach(some -> output.line("without " + without(some, output)));
        JsonNode rehearsal = trial.path("rehearsal");
        if (rehearsal.isObject()) {
            output.line(
                    "rehearsing "
                            + names(rehearsal.path("actions"))
                            + " on "
                            + Json.text(rehearsal, "machine")
                            + ", see `sysup job list`");
        }
    }

    private static String without(JsonNode some, Output output) {
        String machines = names(some.path("machines"));
        String until = LocalTime.of(Json.text(some, "until"), output.zone());
        String window = Json.text(some, "window");
        return switch (Json.text(some, "reason")) {
            case "disabled" -> machines + ": disabled";
            case "would_not_finish" ->
                    machines + ": would not be done when " + window + " ends it at " + until;
            default ->
                    machines + ": blackout " + window + (until.isEmpty() ? "" : " until " + until);
        };
    }

    private static String names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(one -> names.add(one.asText()));
        return String.join(", ", names);
    }
}
