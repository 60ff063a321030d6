package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.dnf.DnfRepairStep;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a repair did whose process was ended from outside: whether what it was for is
 * still wrong. Whatever was done of it, doing it again does no harm.
 */
final class CutOffRepair {
    private final RepairRequest request;
    private final Sections said;
    private final Sections left;

    /**
     * @param said ends anywhere
     * @param left what a dry run says now
     */
    CutOffRepair(RepairRequest request, Sections said, Sections left) {
        this.request = request;
        this.said = said;
        this.left = left;
    }

    Verdict verdict() {
        Optional<Failure> stopped = ScriptRefusal.in(left).or(() -> HeldLock.in(left));
        if (stopped.isPresent()) {
            return new Verdict.HalfDone(Optional.empty(), stopped.get());
        }
        return switch (request.step()) {
            case DUPLICATES -> {
                List<String> duplicates = Duplicates.in(left);
                yield duplicates.isEmpty()
                        ? done("audit", RepairFindings.in(left.section("audit")))
                        : new Verdict.HalfDone(
                                Optional.empty(),
                                Duplicates.failure(
                                        "The repair was cut off; there are still two versions of ",
                                        duplicates,
                                        "repair"));
            }
            case DATABASE ->
                    RepairOutput.damage(left.section("verified")).isEmpty()
                            ? done("verified", List.of())
                            : again("and the database of rpm is still damaged");
            case CACHES -> again("and may have left a part of the caches");
        };
    }

    private Verdict done(String check, List<String> now) {
        List<String> found = said.closed(check).map(RepairFindings::in).orElse(List.of());
        List<PackageChange> changes =
                request.step() == DnfRepairStep.DUPLICATES
                                && said.closed("before").filter(Section::succeeded).isPresent()
                        ? RpmDiff.between(
                                RpmPackage.all(said, "before"), RpmPackage.all(left, "before"))
                        : List.of();
        return new Verdict.Done(
                new RepairFindings(found, now, List.of(), changes, null, null)
                        .kept(request.step(), false));
    }

    private Verdict again(String how) {
        return new Verdict.HalfDone(
                Optional.empty(),
                new Failure(
                        ErrorKind.INTERRUPTED,
                        "The repair was cut off " + how + ".",
                        "Run it again: what is done already does no harm.",
                        "repair",
                        said.outside()));
    }
}
