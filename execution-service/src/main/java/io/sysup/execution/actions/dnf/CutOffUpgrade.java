package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.OutputUnparsable;
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

    private final UpgradeRequest request;
    private final Sections said;
    private final Sections left;

    /**
     * @param said ends anywhere
     * @param left what {@code dnf-verify.sh} printed
     */
    CutOffUpgrade(UpgradeRequest request, Sections said, Sections left) {
        this.request = request;
        this.said = said;
        this.left = left;
    }

    Verdict verdict() {
        Section touched = left.section("touched");
        boolean untouched = touched.succeeded() && touched.text().isEmpty();
        Optional<Section> before = said.closed("before").filter(Section::succeeded);
        return untouched
                ? new Verdict.SafeToRetry(
                        Optional.empty(),
                        interrupted(
                                "The upgrade was cut off before it changed anything.",
                                "Run it again."))
                : before.isPresent() ? begun() : unseen();
    }

    /** What it said is lost: only the machine can tell. */
    private Verdict unseen() {
        List<String> duplicates = Duplicates.in(left);
        return new Verdict.HalfDone(
                Optional.empty(),
                duplicates.isEmpty()
                        ? interrupted(
                                "The upgrade was cut off, and what it said is lost; no package is there in two versions.",
                                "Analyze the machine, then run it again for the rest.")
                        : Duplicates.failure(
                                "The upgrade was cut off and left two versions of ",
                                duplicates,
                                STEP));
    }

    private Verdict begun() {
        List<PackageChange> changes =
                RpmDiff.between(RpmPackage.all(said, "before"), RpmPackage.all(left, "after"));
        List<PlannedPackage> plan = plan();
        List<PlannedPackage> wanted =
                plan.stream().filter(each -> each.operation() != PlanOperation.HOLD).toList();
        long done = wanted.stream().filter(each -> isDone(each, changes)).count();
        ActionResult result =
                UpgradeOutput.kept(
                        UpgradeOutput.result(
                                request,
                                plan,
                                changes,
                                said.closed("upgrade")
                                        .map(UpgradeOutput::filesKept)
                                        .orElse(List.of()),
                                left));
        List<String> duplicates = Duplicates.in(left);
        if (!duplicates.isEmpty()) {
            return new Verdict.HalfDone(
                    Optional.of(result),
                    Duplicates.failure(
                            "The upgrade was cut off and left two versions of ", duplicates, STEP));
        }
        if (done == wanted.size() && done > 0) {
            return new Verdict.Done(result);
        }
        return new Verdict.HalfDone(
                Optional.of(result),
                interrupted(
                        "The upgrade was cut off: %d of %d packages were changed by then, and none is there in two versions."
                                .formatted(done, wanted.size()),
                        "Run it again for the rest."));
    }

    /** What dnf had planned; nothing where what it said of that is not whole. */
    private List<PlannedPackage> plan() {
        try {
            return DnfPlan.of(said, request.whole());
        } catch (OutputUnparsable e) {
            return List.of();
        }
    }

    private static boolean isDone(PlannedPackage planned, List<PackageChange> changes) {
        return changes.stream()
                .filter(change -> change.name().equals(planned.name()))
                .anyMatch(change ->
                        planned.operation() == PlanOperation.REMOVE
                                ? change.operation() == ChangeOperation.REMOVED
                                : Objects.equals(change.to(), planned.to()));
    }

    private Failure interrupted(String message, String remedy) {
        return new Failure(ErrorKind.INTERRUPTED, message, remedy, STEP, said.outside());
    }
}
