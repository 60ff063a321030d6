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

/**
 * Mends what a broken run of apt or dpkg left. Only ever begun by a person: what is wrong with a
 * package may be worse once it is configured.
 */
@ApplicationScoped
public class AptRepair implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.repair",
                    "Repair packages",
                    "Finishes what dpkg left half done, installs missing dependencies, or throws away broken downloads. Removes nothing unless that is allowed.",
                    "high",
                    false,
                    "apt",
                    false,
                    RepairRequest.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
                    Duration.ofHours(1));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        RepairRequest look = RepairRequest.of(context.params(), true);
        return DetachedChange.probe(
                context,
                MANIFEST,
                look.call(),
                request(context).call(),
                said -> RepairOutput.parse(look, said));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context,
                TargetScript.APT_REPAIR,
                arguments,
                said -> RepairOutput.parse(request(context), said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        return Remains.verdict(
                context, remains -> new CutOffRepair(request(context), said, remains).verdict());
    }

    private static RepairRequest request(ActionContext context) {
        return RepairRequest.of(context.params(), false);
    }
}
