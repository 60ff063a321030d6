package io.sysup.execution.actions.host;

import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the machine is: system, kernel, hardware, filesystems, whether it wants a reboot. */
@ApplicationScoped
public class MachineProbe implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "machine.probe",
                    "Probe machine",
                    "Reads system, kernel, hardware, filesystems and whether a reboot is required; works without root.",
                    "low",
                    true,
                    null,
                    false,
                    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}",
                    null,
                    Duration.ofMinutes(2));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        try {
            var sections = new ScriptRun(context).run(new MachineProbeRequest().call());
            return outcome(MachineProbeOutput.parse(sections));
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static ActionOutcome outcome(MachineProbeResult probe) {
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.MACHINE_PROBE, Json.toObject(probe), List.of(), List.of());
        Map<String, Object> summary =
                Map.of(
                        "prettyName", probe.os().prettyName(),
                        "kernel", probe.kernel().running(),
                        "rebootRequired", probe.rebootRequired(),
                        "warnings", probe.warnings().size());
        return new ActionOutcome.Ok(new ActionResult(probe, summary, observation, List.of()));
    }
}
