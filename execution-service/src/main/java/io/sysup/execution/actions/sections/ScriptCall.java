package io.sysup.execution.actions.sections;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script with its arguments; the random word of the run goes before them.
 *
 * @param root whether it has to run as root; if not, it is to run as the login itself
 * @param limit how long this step of the job may take; null when only the time of the job bounds it
 */
public record ScriptCall(
        TargetScript script, List<String> arguments, boolean root, @Nullable Duration limit) {

    public ScriptCall {
        arguments = List.copyOf(arguments);
    }

    public ScriptCall(TargetScript script, List<String> arguments, boolean root) {
        this(script, arguments, root, null);
    }

    /** The same without root, for what sees less then. */
    public ScriptCall asLogin() {
        return new ScriptCall(script, arguments, false, limit);
    }

    /** The same as a step that may not take longer. */
    public ScriptCall within(Duration step) {
        return new ScriptCall(script, arguments, root, step);
    }
}
