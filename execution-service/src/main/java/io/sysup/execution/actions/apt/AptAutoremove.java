package io.sysup.execution.actions.apt;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedChange;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Removes what came for other packages and is needed by none any more, old kernels mostly. */
@ApplicationScoped
public class AptAutoremove implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.autoremove",
                    "Remove what is not needed",
                    "Removes packages that were installed for others only and are needed by none any more; never the kernel that runs.",
                    "high",
                    false,
                    "apt",
                    false,
                    AutoremoveRequest.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
                    Duration.ofMinutes(30));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        AutoremoveRequest look = AutoremoveRequest.of(context.params(), true);
        return DetachedChange.probe(
                context,
                MANIFEST,
                look.call(),
                request(context).call(),
                said -> AutoremoveOutput.parse(look, said));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context,
                TargetScript.APT_AUTOREMOVE,
                arguments,
                said -> AutoremoveOutput.parse(request(context), said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        return Remains.verdict(context, remains -> AutoremoveOutput.cutOff(said, remains));
    }

    private static AutoremoveRequest request(ActionContext context) {
        return AutoremoveRequest.of(context.params(), false);
    }
}
