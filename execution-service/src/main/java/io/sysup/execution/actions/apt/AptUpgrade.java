package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Action;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.DetachedSections;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.execution.shell.OutputStreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Upgrades packages and tells what dpkg really changed. */
@ApplicationScoped
public class AptUpgrade implements Action {
    private static final ActionManifest MANIFEST =
            new ActionManifest(
                    "apt.upgrade",
                    "Upgrade packages",
                    "Upgrades all or chosen packages without asking, keeps edited configuration files unless told otherwise, and shows what dpkg changed.",
                    "high",
                    false,
                    "apt",
                    true,
                    false,
                    UpgradeParams.SCHEMA,
                    new ActionManifest.FollowUp("apt.analyze", Map.of("refresh", false)),
                    Duration.ofHours(1));

    @Override
    public ActionManifest manifest() {
        return MANIFEST;
    }

    @Override
    public ActionOutcome run(ActionContext context) {
        UpgradeParams params = UpgradeParams.of(context.params());
        ScriptRun script = new ScriptRun(context);
        try {
            if (context.begun().isPresent()) {
                return outcome(run(script, params.request(false, params.packages())));
            }
            List<String> packages = params.packages();
            if (params.securityOnly()) {
                UpgradeReport plan = plan(script, params.request(true, packages));
                if (plan.result() == null || plan.failure() != null || context.dryRun()) {
                    return outcome(securityOnly(plan));
                }
                packages = SecurityChoice.from(plan.result().plan());
                if (packages.isEmpty()) {
                    context.log(OutputStreamKind.SYSTEM, "no security updates are waiting");
                    return outcome(plan);
                }
                if (context.cancelRequested()) {
                    return ActionOutcome.Cancelled.beforeAnyChange();
                }
            }
            UpgradeRequest request = params.request(context.dryRun(), packages);
            return outcome(context.dryRun() ? plan(script, request) : run(script, request));
        } catch (OutputUnparsable e) {
            return new ActionOutcome.Failed(Optional.empty(), e.failure());
        }
    }

    private static UpgradeReport plan(ScriptRun script, UpgradeRequest request) {
        return UpgradeOutput.parse(request, script.run(request.call()));
    }

    /** Goes on with the run that an earlier worker began, if one did. */
    private static UpgradeReport run(ScriptRun script, UpgradeRequest request) {
        DetachedSections said = script.runDetached(request.call());
        if (!said.cutOff()) {
            return UpgradeOutput.parse(request, said.sections());
        }
        Sections left = script.run(new ScriptCall(TargetScript.APT_VERIFY, List.of(), true));
        return new CutOffUpgrade(request, said.sections(), left).report();
    }

    /** Of a plan over all packages, the part that a security-only upgrade would do. */
    private static UpgradeReport securityOnly(UpgradeReport report) {
        AptUpgradeResult all = report.result();
        if (all == null) {
            return report;
        }
        var plan = all.plan().stream().filter(each -> each.security()).toList();
        return new UpgradeReport(
                new AptUpgradeResult(
                        all.schemaVersion(),
                        all.mode(),
                        all.dryRun(),
                        plan,
                        all.changes(),
                        all.conffilesKept(),
                        all.rebootRequired(),
                        all.rebootPackages()),
                report.failure());
    }

    private static ActionOutcome outcome(UpgradeReport report) {
        Failure failure = report.failure();
        AptUpgradeResult result = report.result();
        if (result == null) {
            return new ActionOutcome.Failed(Optional.empty(), Objects.requireNonNull(failure));
        }
        var kept = new ActionResult(result, summary(result), null, result.changes());
        return failure == null
                ? new ActionOutcome.Ok(kept)
                : new ActionOutcome.Failed(Optional.of(kept), failure);
    }

    private static Map<String, Object> summary(AptUpgradeResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mode", result.mode().word());
        summary.put("planned", result.plan().size());
        summary.put("changed", result.changes().size());
        summary.put("rebootRequired", result.rebootRequired());
        summary.put("rebootPackages", result.rebootPackages());
        return summary;
    }
}
