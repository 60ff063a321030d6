package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;

/**
 * What {@code host.check} is asked.
 *
 * @param sudoPassword whether the sudo password is given to the script, as the one line on its
 *     input
 */
public record HostCheckRequest(boolean sudoPassword) {

    public ScriptCall call() {
        return new ScriptCall(
                TargetScript.HOST_CHECK, RightsRequest.arguments(sudoPassword), false);
    }
}
