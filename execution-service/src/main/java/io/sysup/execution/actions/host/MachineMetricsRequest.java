package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;

/** What {@code machine.metrics} asks of a machine: the limits are looked at here, not there. */
public record MachineMetricsRequest() {

    public ScriptCall call() {
        return new ScriptCall(TargetScript.MACHINE_METRICS, List.of(), false);
    }
}
