package io.sysup.execution.actions.dnf;

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

/** Mends what a broken run of dnf or rpm left. Only ever begun by a person. */
@ApplicationScoped
public class DnfRepair implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "dnf.repair",
                    "Repair packages (dnf)",
                    "Takes away the older of two versions that a cut-off upgrade left, makes a damaged database of rpm anew, or throws away what dnf keeps of the repositories. Removes nothing else.",
                    "high",
                    false,
                    "apt",
                    false,
                    RepairRequest.SCHEMA,
                    new ActionManifest.FollowUp("dnf.analyze", Map.of("refresh", true)),
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
                said -> new RepairOutput(look, said).outcome());
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        return DetachedChange.act(
                context,
                TargetScript.DNF_REPAIR,
                arguments,
                said -> new RepairOutput(request(context), said).outcome());
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        return DetachedChange.verify(
                context,
                RepairRequest.of(context.params(), true).call(),
                left -> new CutOffRepair(request(context), said, left).verdict());
    }

    private static RepairRequest request(ActionContext context) {
        return RepairRequest.of(context.params(), false);
    }
}
