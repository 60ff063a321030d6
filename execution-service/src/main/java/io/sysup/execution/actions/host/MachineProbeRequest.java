package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.time.Duration;
import java.util.List;

/**
 * What {@code machine.probe} is asked: it has no parameters.
 *
 * @param root sees the health of disks and the messages of the kernel, too
 */
public record MachineProbeRequest(boolean root) {

    private static final Duration LIMIT = Duration.ofSeconds(100);

    public ScriptCall call() {
        return new ScriptCall(TargetScript.MACHINE_PROBE, List.of(), root, LIMIT);
    }
}
