package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AppliedRule;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.KeptOut;
import io.sysup.contracts.apt.KeptOutReason;
import io.sysup.contracts.apt.PlanDifference;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.actions.plan.PlanChange;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.kit.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of an upgrade. Both are there when it failed after it had begun; one of them is always
 * there.
 *
 * @param untouched no package is in another state than before
 */
public record UpgradeReport(
        @Nullable AptUpgradeResult result, @Nullable Failure failure, boolean untouched) {

    /** The upgrade did not get to its beginning. */
    static UpgradeReport failed(Failure failure) {
        return new UpgradeReport(null, failure, true);
    }

    ActionOutcome outcome() {
        Optional<ActionResult> kept = Optional.ofNullable(result).map(UpgradeReport::kept);
        if (failure == null) {
            return new ActionOutcome.Ok(kept.orElseThrow());
        }
        return untouched
                ? new ActionOutcome.NotDone(kept, failure)
                : new ActionOutcome.Failed(kept, failure);
    }

    static ActionResult kept(AptUpgradeResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mode", result.mode().word());
        summary.put("planned", result.plan().size());
        summary.put("changed", result.changes().size());
        summary.put("rebootRequired", result.rebootRequired());
        summary.put("rebootPackages", result.rebootPackages());
        if (result.needs() != null) {
            summary.put("needs", Json.toObject(result.needs()));
        }
        return new ActionResult(result, summary, null, result.changes());
    }

    /** Of a plan over all packages, that of an upgrade that takes none of them. */
    UpgradeReport nothingChosen(UpgradeRequest request) {
        AptUpgradeResult all = result;
        if (all == null || failure != null) {
            return this;
        }
        String hash = PlanHash.of(List.of());
        AptUpgradeResult none = all.planned(List.of(), hash);
        boolean approved = request.planHash() == null || request.planHash().equals(hash);
        return new UpgradeReport(none, approved ? null : UpgradeOutput.PLAN_CHANGED, true);
    }

    /** The same with what the product knows of it. */
    UpgradeReport explained(UpgradeRequest request, Known known) {
        AptUpgradeResult told = result;
        if (told == null) {
            return this;
        }
        List<KeptOut> left = dated(told.keptOut(), known);
        List<AppliedRule> rules = applied(told.keptOut(), known.excludes());
        if (failure == null || !failure.kind().equals(ErrorKind.PLAN_CHANGED)) {
            return new UpgradeReport(told.explained(left, null).ruled(rules), failure, untouched);
        }
        String hash = String.valueOf(request.planHash());
        PlanDifference difference = PlanChange.between(hash, known.plan(hash), told.plan());
        return new UpgradeReport(
                told.explained(left, difference).ruled(rules),
                PlanChange.failure(difference),
                untouched);
    }

    private static @Nullable List<AppliedRule> applied(
            @Nullable List<KeptOut> left, ExcludeRules rules) {
        return rules.isEmpty()
                ? null
                : rules.applied(
                        left == null
                                ? List.of()
                                : left.stream()
                                        .filter(each -> each.reason() == KeptOutReason.EXCLUDED)
                                        .map(KeptOut::name)
                                        .toList());
    }

    private static @Nullable List<KeptOut> dated(@Nullable List<KeptOut> left, Known known) {
        if (left == null || left.isEmpty()) {
            return left;
        }
        Map<PackageVersion, Instant> ages = known.firstSeen(LeftOut.planned(left));
        return left.stream()
                .map(each ->
                        new KeptOut(
                                each.name(),
                                each.arch(),
                                each.from(),
                                each.to(),
                                each.origin(),
                                each.reason(),
                                ages.get(new PackageVersion(each.name(), each.to()))))
                .toList();
    }

    /** What it leaves for a reason of ours, nothing when it did not get so far. */
    List<KeptOut> keptOut() {
        List<KeptOut> left = result == null ? null : result.keptOut();
        return left == null ? List.of() : left;
    }

    /** What it plans, nothing when it did not get so far. */
    List<PlannedPackage> plan() {
        return result == null ? List.of() : result.plan();
    }
}
