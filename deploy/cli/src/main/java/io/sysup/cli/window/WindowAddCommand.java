package io.sysup.cli.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Add a window: runs of schedules that name it begin inside it only.",
        footer = {
            "",
            "Examples:",
            "  sysup window add nights --cron '0 22 * * 1-5' --for 6h",
            "  sysup window add freeze --blackout --on tag:shop \\",
            "      --from 2027-12-20T00:00:00Z --until 2028-01-03T00:00:00Z"
        })
final class WindowAddCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WindowTime time = new WindowTime();

    @Parameters(paramLabel = "NAME", description = "What to call the window.")
    private String name = "";

    @Option(
            names = "--blackout",
            description = "Nothing begins while it lasts, on the machines that it covers.")
    private boolean blackout;

    @Option(
            names = "--on",
            paramLabel = "SELECTOR",
            description = "Which machines a blackout covers (default: all).")
    private String on = "";

    @Option(
            names = "--timezone",
            paramLabel = "Z",
            description = "Such as Europe/Berlin (default: the one of this computer).")
    private String timezone = "";

    WindowAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        String zone = timezone.isEmpty() ? invocation.environment().zone().getId() : timezone;
        ObjectNode wanted = Json.object().put("name", name);
        wanted.put("kind", blackout ? "blackout" : "allow").put("timezone", zone);
        time.writeTo(wanted);
        if (!on.isEmpty()) {
            wanted.put("selector", on);
        }
        Window added = new Windows(invocation.api()).add(wanted);
        Output output = invocation.output();
        output.answer(added.json(), () -> WindowText.write(added, output));
    }
}
