package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptPlans;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.actions.exclude.HeededPlan;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.Sections;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An analysis of a machine for which rules hold. Where they mean something of its plans, these are
 * made anew by the script that upgrades, with the same packages kept out: so an upgrade plans what
 * was shown.
 */
final class RuledAnalysis {
    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    private final Function<ScriptCall, Sections> scripts;
    private final ExcludeRules rules;
    private final int lockTimeoutSeconds;

    RuledAnalysis(
            Function<ScriptCall, Sections> scripts, ExcludeRules rules, int lockTimeoutSeconds) {
        this.scripts = scripts;
        this.rules = rules;
        this.lockTimeoutSeconds = lockTimeoutSeconds;
    }

    AnalyzeReport of(AnalyzeReport free) {
        AptAnalysis analysis = free.analysis();
        if (analysis == null || rules.isEmpty()) {
            return free;
        }
        AptPlans plans = analysis.plans();
        if (!HeededPlan.concerns(rules, plans.upgrade())
                && !HeededPlan.concerns(rules, plans.distUpgrade())) {
            return free.with(ruled(analysis, plans.upgrade(), plans.distUpgrade()), null, null);
        }
        UpgradeReport upgrade = planned(UpgradeMode.UPGRADE);
        UpgradeReport distUpgrade = planned(UpgradeMode.DIST_UPGRADE);
        AptAnalysis ruled =
                ruled(
                        analysis,
                        heeding(plans.upgrade(), upgrade),
                        heeding(plans.distUpgrade(), distUpgrade));
        return free.with(ruled, unplanned(upgrade, distUpgrade), slipped(upgrade, distUpgrade));
    }

    /** Nothing of it needs root. */
    private UpgradeReport planned(UpgradeMode mode) {
        UpgradeRequest request =
                new UpgradeRequest(
                        mode,
                        ConffilePolicy.KEEP,
                        true,
                        lockTimeoutSeconds,
                        true,
                        List.of(),
                        null,
                        false,
                        new KeepOut(KeepOut.sayable(rules), null));
        return UpgradeOutput.parse(
                request, scripts.apply(request.call().within(PLAN_LIMIT).asLogin()));
    }

    /** Where there is no plan that heeds them nothing is ready: an upgrade would fail as well. */
    private List<PlannedPackage> heeding(List<PlannedPackage> free, UpgradeReport heeding) {
        return HeededPlan.of(free, heeding.plan(), rules);
    }

    private AptAnalysis ruled(
            AptAnalysis analysis, List<PlannedPackage> upgrade, List<PlannedPackage> distUpgrade) {
        Plan ordinary = new Plan(upgrade);
        Plan whole = new Plan(distUpgrade);
        List<String> waiting =
                Stream.of(analysis.plans().upgrade(), analysis.plans().distUpgrade())
                        .flatMap(List::stream)
                        .filter(each -> each.operation() != PlanOperation.REMOVE)
                        .map(PlannedPackage::name)
                        .toList();
        return analysis.ruled(
                new AptPlans(upgrade, distUpgrade, PlanHash.of(upgrade), PlanHash.of(distUpgrade)),
                ordinary.names(HoldReason.HELD),
                ordinary.names(HoldReason.KEPT_BACK),
                ordinary.names(HoldReason.PHASED),
                AnalyzeOutput.counts(ordinary, whole),
                rules.applied(waiting));
    }

    private static @Nullable Failure unplanned(UpgradeReport... reports) {
        return Stream.of(reports)
                .filter(each -> each.result() == null)
                .flatMap(each -> Stream.ofNullable(each.failure()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Failure slipped(UpgradeReport... reports) {
        return Stream.of(reports)
                .flatMap(each -> Stream.ofNullable(each.failure()))
                .filter(each -> LeftOut.STEP.equals(each.step()))
                .findFirst()
                .orElse(null);
    }
}
