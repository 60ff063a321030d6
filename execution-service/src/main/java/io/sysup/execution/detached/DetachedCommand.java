package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.ScriptText;
import java.util.ArrayList;
import java.util.List;

/** Wraps a command so that it is begun once, however often the wrapped one is run. */
public final class DetachedCommand {
    private static final String SCRIPT = ScriptText.read("runs", "detached");

    /** Before the name of the command that a fixed one runs detached. */
    public static final String FIXED_PREFIX = "run-";

    private static final int OWN_ARGUMENTS = 5;
    private static final String LEADER = ScriptText.read("detached-leader");

    private DetachedCommand() {}

    /**
     * @param run its name
     * @param mayBegin false to look for a run only
     * @param knownOut bytes of its output that are not shown any more
     * @param knownErr the same of its errors
     */
    public static Command of(
            Command command,
            String run,
            long lease,
            boolean mayBegin,
            long knownOut,
            long knownErr) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                run,
                                Long.toString(lease),
                                mayBegin ? "yes" : "no",
                                Long.toString(knownOut),
                                Long.toString(knownErr),
                                LEADER,
                                command.script()));
        arguments.addAll(command.arguments());
        return new Command(
                command.name(), SCRIPT, arguments, command.rights(), fixed(arguments, command));
    }

    /** On the machine the fixed command knows leader and script itself. */
    private static List<String> fixed(List<String> arguments, Command command) {
        List<String> words = new ArrayList<>(arguments.subList(0, OWN_ARGUMENTS));
        words.addAll(command.arguments());
        return Command.fixed(FIXED_PREFIX + command.name(), words);
    }

    /** What a fixed command for such runs consists of, beside the script that it runs. */
    public static String script() {
        return SCRIPT;
    }

    public static String leader() {
        return LEADER;
    }
}
