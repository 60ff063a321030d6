package io.sysup.execution.actions.apt;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedChange;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps packages at the version they have, or lets them go again. */
@ApplicationScoped
public class AptHold implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.hold",
                    "Hold packages",
                    "Puts packages on hold, so that no upgrade touches them, or takes them off.",
                    "medium",
                    false,
                    "apt",
                    false,
                    HoldRequest.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
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
                TargetScript.APT_HOLD,
                arguments,
                said -> HoldOutput.parse(request(context), said));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        return Remains.verdict(context, remains -> cutOff(request(context), said, remains));
    }

    static Verdict cutOff(HoldRequest request, Sections said, Remains remains) {
        List<String> after =
                remains.packages().stream()
                        .filter(InstalledPackage::onHold)
                        .map(InstalledPackage::name)
                        .sorted()
                        .toList();
        boolean done =
                request.packages().stream()
                        .map(text -> PackageName.of(text).name())
                        .allMatch(name -> after.contains(name) == request.hold());
        Optional<ActionResult> result =
                said.closed("before")
                        .map(Section::lines)
                        .map(before ->
                                HoldOutput.kept(
                                        request,
                                        request.packages().stream()
                                                .filter(name ->
                                                        before.contains(name) != request.hold())
                                                .toList(),
                                        before,
                                        after));
        return new CutOffChange("The change of holds", "mark", remains, said.outside())
                .verdict(done, result);
    }

    private static HoldRequest request(ActionContext context) {
        return HoldRequest.of(context.params(), false);
    }
}
