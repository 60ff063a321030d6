package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.fleet.Machines;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Have a report made and mailed at set times.",
        footer = {
            "",
            "Example:",
            "  sysup subscription add monday --cron '0 7 * * 1' --where tag:prod --to managers"
        })
final class SubscriptionAddCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WantedOptions options = new WantedOptions();

    @Parameters(paramLabel = "NAME", description = "What to call the subscription.")
    private String name = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "global",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Kind kind = Kind.GLOBAL;

    @Option(names = "--machine", paramLabel = "M", description = "Of this machine alone.")
    private String machine = "";

    @Option(
            names = "--cron",
            required = true,
            paramLabel = "EXPR",
            description = "Minute, hour, day of month, month, day of week: '0 7 * * 1'.")
    private String cron = "";

    @Option(
            names = "--timezone",
            paramLabel = "Z",
            description = "Such as Europe/Berlin (default: the one of this computer).")
    private String timezone = "";

    SubscriptionAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Kind about = machine.isEmpty() ? kind : Kind.MACHINE;
        String zone = timezone.isEmpty() ? invocation.environment().zone().getId() : timezone;
        ObjectNode wanted =
                Json.object()
                        .put("name", name)
                        .put("kind", about.name().toLowerCase(Locale.ROOT))
                        .put("cron", cron)
                        .put("timezone", zone);
        if (!machine.isEmpty()) {
            wanted.put("machineId", new Machines(invocation.api()).find(machine).id());
        }
        options.writeTo(wanted, invocation);
        Subscription added = new Subscriptions(invocation.api()).add(wanted);
        Output output = invocation.output();
        String next = LocalTime.of(Json.text(added.json(), "nextRunAt"), output.zone());
        output.answer(
                added.json(), () -> output.line(added.name() + " added, first mail at " + next));
    }

    /** What the report is about. */
    enum Kind {
        GLOBAL,
        CLEANUP,
        MACHINE
    }
}
