package io.sysup.execution.actions.apt;

import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells whether there is a way back from an upgrade, and what it would change. */
@ApplicationScoped
public class AptDowngradePlanner implements ReadingAction {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.downgrade-plan",
                    "Plan a way back",
                    "Shows which older versions of a package the archive still has, and what going back to the highest of them would change.",
                    "low",
                    true,
                    null,
                    false,
                    """
                    {"type":"object","additionalProperties":false,"required":["package"],"properties":{
                      "package":{"type":"string","pattern":"^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](:[a-z0-9-]+)?$",
                        "description":"an installed package"}}}
                    """,
                    null,
                    Duration.ofMinutes(5));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        String name = String.valueOf(context.params().get("package"));
        PackageName.check(name);
        try {
            return DowngradePlanOutput.parse(
                    new ScriptRun(context)
                            .run(
                                    new ScriptCall(
                                            TargetScript.APT_DOWNGRADE_PLAN,
                                            List.of(name),
                                            false)));
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }
}
