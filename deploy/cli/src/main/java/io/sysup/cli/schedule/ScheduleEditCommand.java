package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.action.ActionParameters;
import io.sysup.cli.action.Actions;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.window.Windows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = "Change a schedule; what is not given stays.",
        footer = {
            "",
            "Example:",
            "  sysup schedule edit nightly --cron '0 3 * * *' --jitter 10m --overlap queue"
        })
final class ScheduleEditCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final ActionParameters parameters = new ActionParameters();
    @Mixin private final ScheduleRules rules = new ScheduleRules();

    @Parameters(paramLabel = "NAME", description = "Name or id of the schedule.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            description = "Minute, hour, day of month, month, day of week: '30 2 * * 1-5'.")
    private @Nullable String cron;

    @Option(names = "--timezone", paramLabel = "Z", description = "Such as Europe/Berlin.")
    private @Nullable String timezone;

    @Option(
            names = "--on",
            paramLabel = "SELECTOR",
            description = "Which machines; chosen anew each time.")
    private @Nullable String on;

    @Option(
            names = "--action",
            paramLabel = "A",
            description = "What it does instead, with the parameters that are given here.")
    private @Nullable String action;

    ScheduleEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = changes();
        Schedules schedules = new Schedules(invocation.api());
        Schedule changed = schedules.change(schedules.find(name), changes);
        Output output = invocation.output();
        output.answer(changed.json(), () -> ScheduleText.write(changed, output));
    }

    private ObjectNode changes() {
        ObjectNode changes = Json.object();
        put(changes, "name", newName);
        put(changes, "cron", cron);
        put(changes, "timezone", timezone);
        put(changes, "selector", on);
        ObjectNode given =
                action == null
                        ? Json.object()
                        : parameters.values(action, new Actions(invocation.api()));
        if (action != null) {
            ObjectNode task = changes.putArray("actions").addObject().put("action", action);
            task.set("params", given);
        } else if (parameters.any()) {
            throw Failure.usage("--param needs --action", "name the action whose they are");
        }
        rules.writeTo(changes, new Windows(invocation.api()));
        if (changes.isEmpty()) {
            throw Failure.usage("nothing to change was given", "see `sysup schedule edit --help`");
        }
        return changes;
    }

    private static void put(ObjectNode changes, String field, @Nullable String value) {
        if (value != null) {
            changes.put(field, value);
        }
    }
}
