package io.sysup.cli.window;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show a window and when it is active next.")
final class WindowShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the window.")
    private String name = "";

    WindowShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Window window = new Windows(invocation.api()).find(name);
        Output output = invocation.output();
        output.answer(window.json(), () -> WindowText.write(window, output));
    }
}
