package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.ScriptText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Wraps a command so that it is begun once for a job, however often the wrapped one is run. */
public final class DetachedCommand {
    private static final String SCRIPT = ScriptText.read("detached");

    private DetachedCommand() {}

    /**
     * @param mayBegin false to look for a run only
     */
    public static Command of(Command command, UUID job, long lease, boolean mayBegin) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                job.toString(),
                                Long.toString(lease),
                                mayBegin ? "yes" : "no",
                                command.script()));
        arguments.addAll(command.arguments());
        return new Command(command.name(), SCRIPT, arguments, command.rights());
    }
}
