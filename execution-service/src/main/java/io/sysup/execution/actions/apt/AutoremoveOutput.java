package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code apt-autoremove.sh} printed. */
public final class AutoremoveOutput {
    private static final String STEP = "autoremove";

    private AutoremoveOutput() {}

    /**
     * @throws io.sysup.execution.actions.sections.OutputUnparsable when the output can not be told
     *     to mean what it seems to
     */
    public static ActionOutcome parse(AutoremoveRequest request, Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), refused.get());
        }
        Section planned = sections.complete("plan");
        if (!planned.succeeded()) {
            return new ActionOutcome.NotDone(Optional.empty(), AptFailures.of(planned));
        }
        List<PlannedPackage> plan =
                PlanDetails.of(sections).plan(AptSimulationParser.parse(planned)).packages();
        Section kernel = sections.section("kernel-kept");
        if (!kernel.succeeded()) {
            return new ActionOutcome.NotDone(
                    Optional.of(kept(request.dryRun(), plan, List.of())), runningKernel(kernel));
        }
        return request.dryRun()
                ? new ActionOutcome.Ok(kept(true, plan, List.of()))
                : removed(plan, sections);
    }

    private static ActionOutcome removed(List<PlannedPackage> plan, Sections sections) {
        List<InstalledPackage> before = InstalledPackage.all(sections, "before");
        List<InstalledPackage> after = InstalledPackage.all(sections, "after");
        ActionResult result = kept(false, plan, PackageDiff.between(before, after));
        Section autoremove = sections.section(STEP);
        if (autoremove.succeeded()) {
            return new ActionOutcome.Ok(result);
        }
        Failure failure = AptFailures.of(autoremove);
        return before.equals(after)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    /** Finds out what was done when its process was ended from outside. */
    static Verdict cutOff(Sections said, Remains remains) {
        List<PackageChange> changes =
                said.closed("before")
                        .map(before ->
                                PackageDiff.between(
                                        InstalledPackage.list(before), remains.packages()))
                        .orElse(List.of());
        List<PlannedPackage> plan = CutOffChange.plan(said);
        boolean done =
                !plan.isEmpty()
                        && plan.stream().allMatch(each -> CutOffUpgrade.isDone(each, changes));
        return new CutOffChange("The removal", STEP, remains, said.outside())
                .verdict(done, said.closed("before").map(before -> kept(false, plan, changes)));
    }

    private static ActionResult kept(
            boolean dryRun, List<PlannedPackage> plan, List<PackageChange> changes) {
        return new ActionResult(
                new AptAutoremoveResult(AptAutoremoveResult.SCHEMA_VERSION, dryRun, plan, changes),
                Map.of("planned", plan.size(), "changed", changes.size()),
                null,
                changes);
    }

    private static Failure runningKernel(Section kernel) {
        String names = String.join(", ", kernel.valuesOf("removes").toList());
        return new Failure(
                ErrorKind.APT_FAILED,
                "apt would remove the kernel that runs: %s. Nothing was removed.".formatted(names),
                "Restart the machine into a newer kernel first, or mark this one as wanted on it"
                        + " (\"apt-mark manual\").",
                "kernel-kept",
                kernel.lines());
    }
}
