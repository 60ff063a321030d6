package io.sysup.execution.actions.host;

import io.sysup.execution.actions.grants.FixedCommand;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.execution.shell.SudoMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a machine is asked to find out what the login may do as root. */
record RightsRequest(SudoMode registered) {

    ScriptCall call() {
        return new ScriptCall(
                TargetScript.CREDENTIAL_TEST, arguments(registered == SudoMode.PASSWORD), false);
    }

    static List<String> arguments(boolean sudoPassword) {
        List<String> arguments = new ArrayList<>(List.of(sudoPassword ? "yes" : "no"));
        Arrays.stream(FixedCommand.values()).map(FixedCommand::word).forEach(arguments::add);
        return arguments;
    }
}
