package io.sysup.execution.actions.host;

import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoMode;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine is: system, kernel, hardware and its health, filesystems, whether it wants a
 * reboot.
 */
@ApplicationScoped
public class MachineProbe implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "machine.probe",
                    "Probe machine",
                    "Reads system, kernel, hardware, health of disks, drivers, filesystems and whether a reboot is required; works without root, and sees more with it.",
                    "low",
                    true,
                    null,
                    false,
                    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}",
                    null,
                    Duration.ofMinutes(4));

    private final InstantSource clock;

    public MachineProbe(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        try {
            ScriptRun run = new ScriptRun(context);
            RootRights rights = rights(run, context);
            Instant asked = clock.instant();
            Sections sections = sections(run, rights);
            MachineClock theirs = MachineClock.of(sections, asked, clock.instant());
            LocalDate today = LocalDate.ofInstant(asked, ZoneOffset.UTC);
            return outcome(MachineProbeOutput.parse(sections, today, theirs), rights);
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    /** Where no sudo is registered it is not tried: whoever watches the machine would be told. */
    private static @Nullable RootRights rights(ScriptRun run, ActionContext context) {
        SudoMode registered = context.sudo();
        if (registered == SudoMode.NONE) {
            return context.rights();
        }
        Sections told = run.runWithSudoPassword(new RightsRequest(registered).call());
        return FixedCommandFacts.rights(told, SudoFacts.of(told), registered);
    }

    /** As root where it may be; a probe without the health of disks is better than none. */
    private static Sections sections(ScriptRun run, @Nullable RootRights rights) {
        if (rights == null || !rights.allow(MANIFEST.name())) {
            return run.run(new MachineProbeRequest(false).call());
        }
        ScriptCall asRoot = new MachineProbeRequest(true).call();
        return rights.level().equals(RootRights.FULL) ? run.run(asRoot) : run.runFixed(asRoot);
    }

    private static ActionOutcome outcome(MachineProbeResult probe, @Nullable RootRights rights) {
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.MACHINE_PROBE, Json.toObject(probe), List.of(), List.of());
        Map<String, Object> summary = new HashMap<>(RightsSummary.of(rights));
        summary.put("prettyName", probe.os().prettyName());
        summary.put("kernel", probe.kernel().running());
        summary.put("rebootRequired", probe.rebootRequired());
        summary.put("warnings", findings(probe));
        return new ActionOutcome.Ok(new ActionResult(probe, summary, observation, List.of()));
    }

    private static long findings(MachineProbeResult probe) {
        return Objects.requireNonNull(probe.findings()).stream()
                .filter(each -> each.level().equals(HostFinding.WARNING))
                .count();
    }
}
