package io.sysup.cli.window;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "window",
        description = "Times in which schedules may run, and in which nothing may begin.",
        subcommands = {
            WindowAddCommand.class,
            WindowListCommand.class,
            WindowShowCommand.class,
            WindowEditCommand.class,
            WindowRemoveCommand.class
        })
public final class WindowCommand extends CommandGroup {

    WindowCommand(Invocation invocation) {
        super(invocation);
    }
}
