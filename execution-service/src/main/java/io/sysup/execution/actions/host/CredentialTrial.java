package io.sysup.execution.actions.host;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.CredentialTestResult;
import io.sysup.contracts.host.RootRights;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does the stored credential open the machine, and does sudo take what is stored for it? */
@ApplicationScoped
public class CredentialTrial implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "credential.test",
                    "Test credential",
                    "Logs in anew and tries sudo as registered; tells which actions have the rights they need.",
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
        ScriptCall call = new RightsRequest(context.sudo()).call();
        long begin = System.nanoTime();
        try {
            Sections sections = new ScriptRun(context).runWithSudoPassword(call);
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            return outcome(sections, context.sudo(), latency);
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    static ActionOutcome outcome(Sections sections, SudoMode registered, long latencyMs) {
        SudoFacts sudo = SudoFacts.of(sections);
        String hostname = HostFacts.line(sections, "hostname");
        RootRights rights = FixedCommandFacts.rights(sections, sudo, registered);
        CredentialTestResult test =
                new CredentialTestResult(
                        CredentialTestResult.SCHEMA_VERSION,
                        hostname,
                        sudo.access(),
                        latencyMs,
                        rights);
        ActionResult result = new ActionResult(test, summary(sudo, rights), null, List.of());
        Failure failure = sudo.failure(registered, hostname, rights);
        return failure == null
                ? new ActionOutcome.Ok(result)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    private static Map<String, Object> summary(SudoFacts sudo, @Nullable RootRights rights) {
        Map<String, Object> summary = new HashMap<>(RightsSummary.of(rights));
        summary.put("sudo", sudo.access().word());
        return summary;
    }
}
