package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import java.util.LinkedHashMap;
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
        return new ActionResult(result, summary, null, result.changes());
    }

    /** Of a plan over all packages, the part that a security-only upgrade would do. */
    UpgradeReport securityOnly() {
        AptUpgradeResult all = result;
        if (all == null) {
            return this;
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
                failure,
                untouched);
    }
}
