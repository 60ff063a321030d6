package io.sysup.execution.actions.host;

import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How full and how busy the machine is; cheap enough to be asked every few minutes. */
@ApplicationScoped
public class MachineMetrics implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "machine.metrics",
                    "Collect metrics",
                    "Reads load, memory and filesystems with one small script and warns above thresholds; works without root.",
                    "low",
                    true,
                    null,
                    false,
                    Thresholds.SCHEMA,
                    null,
                    Duration.ofMinutes(1));

    private final InstantSource clock;

    public MachineMetrics(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        Thresholds thresholds = Thresholds.of(context.paramsOverSettings());
        try {
            Instant asked = clock.instant();
            var sections = new ScriptRun(context).run(new MachineMetricsRequest().call());
            MachineClock theirs = MachineClock.of(sections, asked, clock.instant());
            return outcome(MachineMetricsOutput.parse(sections, thresholds, theirs));
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static ActionOutcome outcome(MachineMetricsResult metrics) {
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.MACHINE_METRICS,
                        Json.toObject(metrics),
                        List.of(),
                        List.of());
        Map<String, Object> summary = Map.of("warnings", metrics.warnings());
        return new ActionOutcome.Ok(new ActionResult(metrics, summary, observation, List.of()));
    }
}
