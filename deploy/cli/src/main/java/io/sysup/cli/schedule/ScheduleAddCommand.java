package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.action.ActionParameters;
import io.sysup.cli.action.Actions;
import io.sysup.cli.action.UpgradeOptions;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.window.Windows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Run an action at set times.",
        footer = {
            "",
            "Example:",
            "  sysup schedule add nightly --cron '30 2 * * *' --on tag:prod --action apt.analyze"
        })
final class ScheduleAddCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ActionParameters parameters = new ActionParameters();
    @Mixin private final UpgradeOptions upgrade = new UpgradeOptions();
    @Mixin private final ScheduleRules rules = new ScheduleRules();

    @Parameters(paramLabel = "NAME", description = "What to call the schedule.")
    private String name = "";

    @Option(
            names = "--cron",
            required = true,
            paramLabel = "EXPR",
            description = "Minute, hour, day of month, month, day of week: '30 2 * * 1-5'.")
    private String cron = "";

    @Option(
            names = "--timezone",
            paramLabel = "Z",
            description = "Such as Europe/Berlin (default: the one of this computer).")
    private String timezone = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines; chosen anew each time.")
    private String on = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "A",
            description = "For example apt.analyze.")
    private String action = "";

    ScheduleAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String zone = timezone.isEmpty() ? invocation.environment().zone().getId() : timezone;
        ObjectNode wanted = Json.object().put("name", name).put("cron", cron);
        wanted.put("timezone", zone).put("selector", on);
        ObjectNode task = wanted.putArray("actions").addObject().put("action", action);
        ObjectNode params = parameters.values(action, new Actions(invocation.api()));
        upgrade.addTo(params);
        task.set("params", params);
        rules.writeTo(wanted, new Windows(invocation.api()));
        Schedule added = new Schedules(invocation.api()).add(wanted);
        Output output = invocation.output();
        String next = LocalTime.of(Json.text(added.json(), "nextRunAt"), output.zone());
        output.answer(
                added.json(), () -> output.line(added.name() + " added, first run at " + next));
    }
}
