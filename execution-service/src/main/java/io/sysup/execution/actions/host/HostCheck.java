package io.sysup.execution.actions.host;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.shell.SudoMode;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Can we get in, and may we become root? */
@ApplicationScoped
public class HostCheck implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "host.check",
                    "Check access",
                    "Logs in, tells who answered, whether sudo works as registered, and which actions have the rights they need.",
                    "low",
                    true,
                    null,
                    true,
                    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}",
                    null,
                    Duration.ofMinutes(1));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        boolean password = context.sudo() == SudoMode.PASSWORD;
        long begin = System.nanoTime();
        try {
            var sections =
                    new ScriptRun(context)
                            .runWithSudoPassword(new HostCheckRequest(password).call());
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            HostCheckReport report = HostCheckOutput.parse(sections, context.sudo(), latency);
            return outcome(report.result(), context.sudo(), report.failure());
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static ActionOutcome outcome(
            HostCheckResult check, SudoMode registered, @Nullable Failure refused) {
        var observation =
                new ActionResult.Observation(
                        SnapshotTaken.HOST_CHECK, Json.toObject(check), List.of(), List.of());
        Map<String, Object> summary = new HashMap<>(RightsSummary.of(check.rights()));
        summary.put("sudo", check.sudo().word());
        summary.put("prettyName", check.prettyName());
        ActionResult result = new ActionResult(check, summary, observation, List.of());
        Failure failure =
                new SudoFacts(check.sudo(), refused)
                        .failure(registered, check.hostname(), check.rights());
        return failure == null
                ? new ActionOutcome.Ok(result)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }
}
