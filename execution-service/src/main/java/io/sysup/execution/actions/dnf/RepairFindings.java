package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.dnf.DnfRepairResult;
import io.sysup.contracts.dnf.DnfRepairStep;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the packages of a machine, and is not any more.
 *
 * @param left null when nothing was done
 */
record RepairFindings(
        List<String> found,
        @Nullable List<String> left,
        List<PlannedPackage> plan,
        List<PackageChange> changes,
        @Nullable StoredFiles before,
        @Nullable StoredFiles after) {

    /** The lines of a check, without the count of them. */
    static List<String> in(Section check) {
        return check.lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("Error: Check discovered "))
                .toList();
    }

    static RepairFindings of(List<String> found, @Nullable List<String> left) {
        return new RepairFindings(found, left, List.of(), List.of(), null, null);
    }

    ActionResult kept(DnfRepairStep step, boolean dryRun) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("step", step.word());
        summary.put("found", found.size());
        if (left != null) {
            summary.put("left", left.size());
        }
        summary.put("planned", plan.size());
        summary.put("changed", changes.size());
        return new ActionResult(
                new DnfRepairResult(
                        DnfRepairResult.SCHEMA_VERSION,
                        step,
                        dryRun,
                        found,
                        left,
                        plan,
                        changes,
                        before == null ? null : before.bytes(),
                        after == null ? null : after.bytes()),
                summary,
                null,
                changes);
    }
}
