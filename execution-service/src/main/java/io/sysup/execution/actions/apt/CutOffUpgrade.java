package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out what an upgrade did whose process was ended from outside: what it said until then, and
 * what the machine says now.
 */
final class CutOffUpgrade {
    private static final String STEP = "upgrade";
    private static final Section NOTHING_SAID = new Section(STEP, 0, List.of(), 0);

    private final UpgradeRequest request;
    private final Sections said;
    private final Sections left;
    private final Remains remains;

    /**
     * @param said ends anywhere
     * @param left what {@code apt-verify.sh} printed
     */
    CutOffUpgrade(UpgradeRequest request, Sections said, Sections left) {
        this.request = request;
        this.said = said;
        this.left = left;
        remains = new Remains(left);
    }

    Verdict verdict() {
        return said.closed("before").map(this::sinceIt).orElseGet(this::unseen);
    }

    /** It did not get to its beginning, or what it said is lost: only the machine can tell. */
    private Verdict unseen() {
        if (!remains.inBetween().isEmpty()) {
            return new Verdict.HalfDone(Optional.empty(), toRepair("The upgrade was cut off"));
        }
        return remains.untouched()
                ? new Verdict.SafeToRetry(
                        Optional.empty(),
                        interrupted(
                                "The upgrade was cut off before it changed anything.",
                                "Run it again."))
                : new Verdict.HalfDone(
                        Optional.empty(),
                        interrupted(
                                "The upgrade was cut off, and what it said is lost; packages were changed since it began, and none is in between.",
                                "Analyze the machine, then run it again for the rest."));
    }

    private Verdict sinceIt(Section before) {
        List<PackageChange> changes =
                PackageDiff.between(
                        InstalledPackage.list(before),
                        InstalledPackage.list(left.complete("after")));
        List<PlannedPackage> plan = plan();
        List<PlannedPackage> wanted =
                plan.stream().filter(each -> each.operation() != PlanOperation.HOLD).toList();
        long done = wanted.stream().filter(each -> isDone(each, changes)).count();
        String soFar =
                "The upgrade was cut off: %d of %d packages were changed by then"
                        .formatted(done, wanted.size());
        var result = UpgradeReport.kept(result(plan, changes));
        if (!remains.inBetween().isEmpty()) {
            return new Verdict.HalfDone(Optional.of(result), toRepair(soFar));
        }
        if (done == wanted.size() && done > 0) {
            return new Verdict.Done(result);
        }
        Failure failure =
                interrupted(
                        soFar + ", and no package is in between.", "Run it again for the rest.");
        return remains.untouched() && changes.isEmpty()
                ? new Verdict.SafeToRetry(Optional.of(result), failure)
                : new Verdict.HalfDone(Optional.of(result), failure);
    }

    private List<PlannedPackage> plan() {
        return said.closed("plan")
                .map(planned ->
                        PlanDetails.of(said).plan(AptSimulationParser.parse(planned)).packages())
                .orElse(List.of());
    }

    static boolean isDone(PlannedPackage planned, List<PackageChange> changes) {
        return changes.stream()
                .filter(change -> change.name().equals(planned.name()))
                .anyMatch(change ->
                        planned.operation() == PlanOperation.REMOVE
                                ? change.operation() == ChangeOperation.REMOVED
                                : Objects.equals(change.to(), planned.to()));
    }

    private AptUpgradeResult result(List<PlannedPackage> plan, List<PackageChange> changes) {
        RebootNeed reboot = RebootNeed.of(left.section("reboot"));
        return new AptUpgradeResult(
                AptUpgradeResult.SCHEMA_VERSION,
                request.mode(),
                false,
                plan,
                changes,
                said.closed("upgrade")
                        .map(upgrade -> ConffilesKept.in(upgrade.lines()))
                        .orElse(List.of()),
                reboot.required(),
                reboot.packages(),
                PlanHash.of(plan),
                request.downloadOnly(),
                null,
                said.closed("upgrade")
                        .map(upgrade -> Conffiles.in(left, upgrade))
                        .orElseGet(() -> Conffiles.in(left, NOTHING_SAID)),
                null,
                null);
    }

    private Failure toRepair(String soFar) {
        return remains.toRepair(
                soFar, STEP, "Run dpkg --configure -a on the machine, then the upgrade again.");
    }

    private Failure interrupted(String message, String remedy) {
        return new Failure(ErrorKind.INTERRUPTED, message, remedy, STEP, said.outside());
    }
}
