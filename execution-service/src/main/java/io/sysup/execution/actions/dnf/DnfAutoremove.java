package io.sysup.execution.actions.dnf;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedChange;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Removes what came for other packages and is needed by none any more. */
@ApplicationScoped
public class DnfAutoremove implements MutatingAction<Sections> {
    private static final int DEFAULT_LOCK_TIMEOUT = 60;
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "dnf.autoremove",
                    "Remove what is not needed (dnf)",
                    "Removes packages of a machine with dnf that were installed for others only and are needed by none any more; never the kernel that runs.",
                    "high",
                    false,
                    "apt",
                    false,
                    """
                    {"type":"object","additionalProperties":false,"properties":{
                      "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60}}}
                    """,
                    new ActionManifest.FollowUp("dnf.analyze", Map.of("refresh", false)),
                    Duration.ofMinutes(30));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        return DetachedChange.probe(
                context,
                MANIFEST,
                call(context, true),
                call(context, false),
                said -> AutoremoveOutput.parse(true, said));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context,
                TargetScript.DNF_AUTOREMOVE,
                arguments,
                said -> AutoremoveOutput.parse(false, said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        ScriptCall look = new ScriptCall(TargetScript.DNF_VERIFY, List.of(context.runName()), true);
        return DetachedChange.verify(context, look, left -> AutoremoveOutput.cutOff(said, left));
    }

    private static ScriptCall call(ActionContext context, boolean dryRun) {
        Object seconds = context.params().getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT);
        return new ScriptCall(
                TargetScript.DNF_AUTOREMOVE,
                List.of(String.valueOf(seconds), dryRun ? "yes" : "no"),
                true);
    }
}
