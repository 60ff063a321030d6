package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.PartialFile;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepairStep;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;

/** Reads what {@code apt-repair.sh} printed. */
public final class RepairOutput {
    private final RepairRequest request;
    private final Sections sections;

    private RepairOutput(RepairRequest request, Sections sections) {
        this.request = request;
        this.sections = sections;
    }

    /**
     * @throws io.sysup.execution.actions.sections.OutputUnparsable when the output can not be told
     *     to mean what it seems to
     */
    public static ActionOutcome parse(RepairRequest request, Sections sections) {
        return ScriptRefusal.in(sections)
                .<ActionOutcome>map(refused -> notDone(refused))
                .orElseGet(() -> new RepairOutput(request, sections).outcome());
    }

    private ActionOutcome outcome() {
        List<InstalledPackage> before = InstalledPackage.all(sections, "before");
        List<PlannedPackage> plan = List.of();
        if (request.step() == RepairStep.FIX_BROKEN) {
            Section planned = sections.complete("plan");
            if (!planned.succeeded()) {
                return notDone(proposing(AptFailures.of(planned)));
            }
            plan = PlanDetails.of(sections).plan(AptSimulationParser.parse(planned)).packages();
        }
        List<PartialFile> partial = List.of();
        if (request.step() == RepairStep.CLEAR_PARTIAL) {
            Section listed = sections.complete("partial");
            if (!listed.succeeded()) {
                return notDone(PartialFiles.unreadable(listed));
            }
            partial = PartialFiles.in(listed);
        }
        return request.dryRun() ? planned(before, plan, partial) : repaired(before, plan, partial);
    }

    private ActionOutcome planned(
            List<InstalledPackage> before, List<PlannedPackage> plan, List<PartialFile> partial) {
        var result =
                RepairResults.kept(
                        new AptRepairResult(
                                AptRepairResult.SCHEMA_VERSION,
                                request.step(),
                                true,
                                plan,
                                RepairResults.inBetween(before),
                                null,
                                partial,
                                List.of(),
                                List.of(),
                                DpkgWarnings.without(sections.section("audit").lines())));
        return removesUnasked(plan)
                ? new ActionOutcome.NotDone(Optional.of(result), wouldRemove(plan))
                : new ActionOutcome.Ok(result);
    }

    private ActionOutcome repaired(
            List<InstalledPackage> before, List<PlannedPackage> plan, List<PartialFile> partial) {
        Section repair = sections.section("repair");
        List<InstalledPackage> after = InstalledPackage.all(sections, "after");
        List<String> left = RepairResults.inBetween(after);
        var result =
                RepairResults.kept(
                        new AptRepairResult(
                                AptRepairResult.SCHEMA_VERSION,
                                request.step(),
                                false,
                                plan,
                                RepairResults.inBetween(before),
                                left,
                                partial,
                                PackageDiff.between(before, after),
                                ConffilesKept.in(repair.lines()),
                                DpkgWarnings.without(sections.section("audit-after").lines())));
        if (repair.succeeded()) {
            return left.isEmpty() || request.step() == RepairStep.CLEAR_PARTIAL
                    ? new ActionOutcome.Ok(result)
                    : new ActionOutcome.Warned(result, proposing(RepairResults.stillBroken(left)));
        }
        Failure failure = failure(repair, plan);
        return began(repair) || !before.equals(after) || clearedSome(partial)
                ? new ActionOutcome.Failed(Optional.of(result), failure)
                : new ActionOutcome.NotDone(Optional.of(result), failure);
    }

    private Failure failure(Section repair, List<PlannedPackage> plan) {
        if (request.step() == RepairStep.FIX_BROKEN && removesUnasked(plan) && !began(repair)) {
            return wouldRemove(plan);
        }
        return proposing(AptFailures.of(repair));
    }

    /** Scripts of packages may have changed something, also where dpkg is as it was. */
    private static boolean began(Section repair) {
        return repair.lines().stream()
                .anyMatch(line -> line.startsWith("Setting up ") || line.startsWith("Removing "));
    }

    private boolean clearedSome(List<PartialFile> partial) {
        return request.step() == RepairStep.CLEAR_PARTIAL
                && !PartialFiles.in(sections.complete("partial-after")).equals(partial);
    }

    private boolean removesUnasked(List<PlannedPackage> plan) {
        return !request.allowRemovals()
                && plan.stream().anyMatch(each -> each.operation() == PlanOperation.REMOVE);
    }

    private static Failure wouldRemove(List<PlannedPackage> plan) {
        List<String> removed =
                plan.stream()
                        .filter(each -> each.operation() == PlanOperation.REMOVE)
                        .map(PlannedPackage::name)
                        .toList();
        return new Failure(
                ErrorKind.APT_BROKEN_DEPENDENCIES,
                "To mend the dependencies apt would remove packages, which this job does not allow: "
                        + String.join(", ", removed)
                        + ".",
                "Look at the removals in the plan; if they are right, run the job again and allow"
                        + " removals.",
                "plan",
                List.of());
    }

    private Failure proposing(Failure failure) {
        return ProposedRepair.otherThan(request.step(), failure);
    }

    private static ActionOutcome notDone(Failure failure) {
        return new ActionOutcome.NotDone(Optional.empty(), failure);
    }
}
