package io.sysup.execution.actions.apt;

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

/** Gives the room back that downloaded packages take. */
@ApplicationScoped
public class AptClean implements MutatingAction<Sections> {
    private static final ScriptCall LOOK =
            new ScriptCall(TargetScript.APT_CLEAN, List.of("yes"), true);
    private static final ScriptCall CHANGE =
            new ScriptCall(TargetScript.APT_CLEAN, List.of("no"), true);
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.clean",
                    "Clear downloaded packages",
                    "Empties the store of downloaded packages and tells how much room that gave.",
                    "low",
                    false,
                    "apt",
                    false,
                    """
                    {"type":"object","additionalProperties":false,"properties":{}}
                    """,
                    null,
                    Duration.ofMinutes(10));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        return DetachedChange.probe(
                context, MANIFEST, LOOK, CHANGE, said -> CleanOutput.parse(true, said));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context, TargetScript.APT_CLEAN, arguments, said -> CleanOutput.parse(false, said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        return DetachedChange.verify(context, LOOK, left -> CleanOutput.cutOff(said, left));
    }
}
