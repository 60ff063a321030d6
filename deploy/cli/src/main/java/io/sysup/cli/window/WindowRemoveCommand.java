package io.sysup.cli.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Remove a window that no schedule names.")
final class WindowRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the window.")
    private String name = "";

    WindowRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Windows windows = new Windows(invocation.api());
        Window window = windows.find(name);
        windows.remove(window);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", window.id()).put("name", window.name());
        Output output = invocation.output();
        output.answer(document, () -> output.line(window.name() + " removed"));
    }
}
