package io.sysup.execution.actions.apt;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedSections;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.execution.shell.OutputStreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Upgrades packages and tells what dpkg really changed. */
@ApplicationScoped
public class AptUpgrade implements MutatingAction<Sections> {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.upgrade",
                    "Upgrade packages",
                    "Upgrades all or chosen packages without asking, keeps edited configuration files unless told otherwise, and shows what dpkg changed.",
                    "high",
                    false,
                    "apt",
                    false,
                    UpgradeParams.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
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
        UpgradeParams params = UpgradeParams.of(context.params());
        if (!params.securityOnly() && !context.dryRun()) {
            return wanted(params, params.packages());
        }
        try {
            UpgradeRequest all = params.request(true, params.packages());
            Duration limit = PLAN_LIMIT.plusSeconds(params.lockTimeoutSeconds());
            ScriptCall call = all.call().within(limit);
            ScriptCall allowed = context.mayBecomeRoot(MANIFEST) ? call : call.asLogin();
            UpgradeReport plan = UpgradeOutput.parse(all, new ScriptRun(context).run(allowed));
            return params.securityOnly()
                    ? securityOnly(context, params, plan)
                    : new Probed.Decided(plan.outcome());
        } catch (OutputUnparsable e) {
            return new Probed.Decided(unparsable(e));
        }
    }

    private static Probed securityOnly(
            ActionContext context, UpgradeParams params, UpgradeReport plan) {
        if (plan.result() == null || plan.failure() != null || context.dryRun()) {
            return new Probed.Decided(plan.securityOnly().outcome());
        }
        List<String> packages = SecurityChoice.from(plan.result().plan());
        if (packages.isEmpty()) {
            context.log(OutputStreamKind.SYSTEM, "no security updates are waiting");
            return new Probed.Decided(plan.outcome());
        }
        return wanted(params, packages);
    }

    private static Probed wanted(UpgradeParams params, List<String> packages) {
        return new Probed.Wanted(params.request(false, packages).call().arguments());
    }

    @Override
    public Acted<Sections> act(ActionContext context, List<String> arguments) {
        DetachedSections said =
                new ScriptRun(context)
                        .runDetached(new ScriptCall(TargetScript.APT_UPGRADE, arguments, true));
        if (said.cutOff()) {
            return new Acted.CutOff<>(said.sections());
        }
        try {
            return new Acted.Ended<>(
                    UpgradeOutput.parse(request(context), said.sections()).outcome());
        } catch (OutputUnparsable e) {
            return new Acted.Ended<>(unparsable(e));
        }
    }

    @Override
    public Verdict verify(ActionContext context, Sections said) {
        try {
            Sections left =
                    new ScriptRun(context)
                            .run(
                                    new ScriptCall(
                                            TargetScript.APT_VERIFY,
                                            List.of(context.runName()),
                                            true,
                                            VERIFY_LIMIT));
            return new CutOffUpgrade(request(context), said, left).verdict();
        } catch (OutputUnparsable e) {
            return new Verdict.HalfDone(Optional.empty(), e.failure());
        }
    }

    private static UpgradeRequest request(ActionContext context) {
        UpgradeParams params = UpgradeParams.of(context.params());
        return params.request(false, params.packages());
    }

    private static ActionOutcome unparsable(OutputUnparsable e) {
        return new ActionOutcome.Failed(Optional.empty(), e.failure());
    }
}
