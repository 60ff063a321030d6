package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;

/** What {@code machine.probe} is asked: it has no parameters and needs no root. */
public record MachineProbeRequest() {

    public ScriptCall call() {
        return new ScriptCall(TargetScript.MACHINE_PROBE, List.of(), false);
    }
}
