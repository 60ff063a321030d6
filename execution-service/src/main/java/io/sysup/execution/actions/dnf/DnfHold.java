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

/** Keeps packages at the version they have, or lets them go again, by dnf's versionlock. */
@ApplicationScoped
public class DnfHold implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "dnf.hold",
                    "Hold packages (dnf)",
                    "Locks packages of a machine with dnf at the version they have, so that no upgrade touches them, or unlocks them. Needs dnf's plugin versionlock.",
                    "medium",
                    false,
                    "apt",
                    false,
                    HoldRequest.SCHEMA,
                    new ActionManifest.FollowUp("dnf.analyze", Map.of("refresh", false)),
                    Duration.ofMinutes(5));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        HoldRequest look = HoldRequest.of(context.params(), true);
        return DetachedChange.probe(
                context,
                MANIFEST,
                look.call(),
                request(context).call(),
                said -> HoldOutput.parse(look, said));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context,
                TargetScript.DNF_HOLD,
                arguments,
                said -> HoldOutput.parse(request(context), said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        ScriptCall look = HoldRequest.of(context.params(), true).call();
        return DetachedChange.verify(
                context, look, left -> HoldOutput.cutOff(request(context), said, left));
    }

    private static HoldRequest request(ActionContext context) {
        return HoldRequest.of(context.params(), false);
    }
}
