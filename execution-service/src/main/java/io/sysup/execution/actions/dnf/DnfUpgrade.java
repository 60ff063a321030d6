package io.sysup.execution.actions.dnf;

import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedSections;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Upgrades packages and tells what rpm really changed. */
@ApplicationScoped
public class DnfUpgrade implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "dnf.upgrade",
                    "Upgrade packages (dnf)",
                    "Upgrades all packages of a machine with dnf, chosen ones or security updates without asking, or exactly an approved plan; all is fetched before the first one is changed. Shows what rpm changed.",
                    "high",
                    false,
                    "apt",
                    false,
                    UpgradeRequest.SCHEMA,
                    new ActionManifest.FollowUp("dnf.analyze", Map.of("refresh", false)),
                    Duration.ofHours(1));

    /** What is only looked at must not keep the machine for the hour that an upgrade may take. */
    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    private static final Duration VERIFY_LIMIT = Duration.ofMinutes(5);

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Probed probe(ActionContext context) {
        UpgradeRequest request = request(context, context.dryRun());
        Optional<Failure> refused = request.rules().refusal(request.packages());
        if (refused.isPresent()) {
            return new Probed.Decided(new ActionOutcome.NotDone(Optional.empty(), refused.get()));
        }
        if (context.dryRun()) {
            return new Probed.Decided(outcome(request, looked(context, request), context.known()));
        }
        return request.planHash() == null
                ? new Probed.Wanted(request.call().arguments())
                : approved(context, request);
    }

    /** What is to be done is told to dnf package by package: it plans nothing anew. */
    private static Probed approved(ActionContext context, UpgradeRequest request) {
        UpgradeRequest look = request(context, true);
        Sections said = looked(context, look);
        ActionOutcome outcome = outcome(look, said, context.known());
        try {
            return outcome instanceof ActionOutcome.Ok
                    ? new Probed.Wanted(request.call(ExactTransaction.words(said)).arguments())
                    : new Probed.Decided(outcome);
        } catch (OutputUnparsable e) {
            return new Probed.Decided(new ActionOutcome.Failed(Optional.empty(), e.failure()));
        }
    }

    private static Sections looked(ActionContext context, UpgradeRequest request) {
        Duration limit = PLAN_LIMIT.plusSeconds(request.lockTimeoutSeconds());
        return new ScriptRun(context).run(request.call().within(limit));
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        DetachedSections said =
                new ScriptRun(context)
                        .runDetached(new ScriptCall(TargetScript.DNF_UPGRADE, arguments, true));
        return said.cutOff()
                ? new Acted.CutOff<>(said.sections())
                : new Acted.Ended<>(
                        outcome(request(context, false), said.sections(), context.known()));
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        ScriptCall look =
                new ScriptCall(
                        TargetScript.DNF_VERIFY, List.of(context.runName()), true, VERIFY_LIMIT);
        try {
            return new CutOffUpgrade(
                            request(context, false), said, new ScriptRun(context).run(look))
                    .verdict();
        } catch (OutputUnparsable e) {
            return new Verdict.HalfDone(Optional.empty(), e.failure());
        }
    }

    private static UpgradeRequest request(ActionContext context, boolean dryRun) {
        return UpgradeRequest.of(context.params(), dryRun).heeding(context.known().excludes());
    }

    private static ActionOutcome outcome(UpgradeRequest request, Sections said, Known known) {
        try {
            return UpgradeOutput.parse(request, said, known);
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }
}
