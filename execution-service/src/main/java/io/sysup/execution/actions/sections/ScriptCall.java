package io.sysup.execution.actions.sections;

import java.util.List;

/**
 * A script with its arguments; the random word of the run goes before them.
 *
 * @param root whether it has to run as root; if not, it is to run as the login itself
 */
public record ScriptCall(TargetScript script, List<String> arguments, boolean root) {

    public ScriptCall {
        arguments = List.copyOf(arguments);
    }
}
