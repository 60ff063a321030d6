package io.sysup.cli.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "edit", description = "Change a window; what is not given stays.")
final class WindowEditCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WindowTime time = new WindowTime();

    @Parameters(paramLabel = "NAME", description = "Name or id of the window.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(
            names = "--on",
            paramLabel = "SELECTOR",
            description = "Which machines a blackout covers; '' means all.")
    private @Nullable String on;

    @Option(names = "--timezone", paramLabel = "Z", description = "Such as Europe/Berlin.")
    private @Nullable String timezone;

    @Option(
            names = "--disable",
            description = "Switch it off: a window never opens then, a blackout forbids nothing.")
    private boolean disable;

    @Option(names = "--enable", description = "Switch it on again.")
    private boolean enable;

    WindowEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = changes();
        Windows windows = new Windows(invocation.api());
        Window changed = windows.change(windows.find(name), changes);
        Output output = invocation.output();
        output.answer(changed.json(), () -> WindowText.write(changed, output));
    }

    private ObjectNode changes() {
        if (disable && enable) {
            throw Failure.usage("give --disable or --enable, not both", null);
        }
        ObjectNode changes = Json.object();
        time.writeTo(changes);
        if (newName != null) {
            changes.put("name", newName);
        }
        if (on != null) {
            changes.put("selector", on);
        }
        if (timezone != null) {
            changes.put("timezone", timezone);
        }
        if (disable || enable) {
            changes.put("enabled", enable);
        }
        if (changes.isEmpty()) {
            throw Failure.usage("nothing to change was given", "see `sysup window edit --help`");
        }
        return changes;
    }
}
