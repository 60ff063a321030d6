package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepairStep;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;

/** Finds out what a repair did whose process was ended from outside. */
final class CutOffRepair {
    private static final String STEP = "repair";

    private final RepairRequest request;
    private final Sections said;
    private final Remains remains;
    private final CutOffChange change;

    /**
     * @param said ends anywhere
     */
    CutOffRepair(RepairRequest request, Sections said, Remains remains) {
        this.request = request;
        this.said = said;
        this.remains = remains;
        change = new CutOffChange("The repair", STEP, remains, said.outside());
    }

    Verdict verdict() {
        if (request.step() == RepairStep.CLEAR_PARTIAL) {
            return change.unknown("Run it again: what is gone already does no harm.");
        }
        Optional<Section> before = said.closed("before");
        List<PackageChange> changes =
                before.map(section ->
                                PackageDiff.between(
                                        InstalledPackage.list(section), remains.packages()))
                        .orElse(List.of());
        List<PlannedPackage> plan = CutOffChange.plan(said);
        return change.verdict(
                isDone(plan, changes), before.map(section -> result(section, plan, changes)));
    }

    /** After configuring nothing is in between; what apt planned is done when dpkg shows it. */
    private boolean isDone(List<PlannedPackage> plan, List<PackageChange> changes) {
        boolean settled =
                remains.inBetween().isEmpty()
                        && RepairResults.inBetween(remains.packages()).isEmpty();
        return settled
                && (request.step() == RepairStep.CONFIGURE
                        || (!plan.isEmpty()
                                && plan.stream()
                                        .allMatch(each -> CutOffUpgrade.isDone(each, changes))));
    }

    private ActionResult result(
            Section before, List<PlannedPackage> plan, List<PackageChange> changes) {
        return RepairResults.kept(
                new AptRepairResult(
                        AptRepairResult.SCHEMA_VERSION,
                        request.step(),
                        false,
                        plan,
                        RepairResults.inBetween(InstalledPackage.list(before)),
                        RepairResults.inBetween(remains.packages()),
                        List.of(),
                        changes,
                        said.closed(STEP)
                                .map(repair -> ConffilesKept.in(repair.lines()))
                                .orElse(List.of()),
                        remains.inBetween()));
    }
}
