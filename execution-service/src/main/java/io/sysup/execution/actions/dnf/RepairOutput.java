package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code dnf-repair.sh} printed. */
final class RepairOutput {
    private static final String STEP = "repair";

    private final RepairRequest request;
    private final Sections sections;

    RepairOutput(RepairRequest request, Sections sections) {
        this.request = request;
        this.sections = sections;
    }

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    ActionOutcome outcome() {
        Optional<Failure> stopped = ScriptRefusal.in(sections).or(() -> HeldLock.in(sections));
        if (stopped.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), stopped.get());
        }
        return switch (request.step()) {
            case DUPLICATES -> duplicates();
            case DATABASE -> database();
            case CACHES -> caches();
        };
    }

    private ActionOutcome duplicates() {
        List<RpmPackage> before = RpmPackage.all(sections, "before");
        List<String> found = RepairFindings.in(sections.section("audit"));
        if (Duplicates.in(sections).isEmpty()) {
            return ok(RepairFindings.of(found, request.dryRun() ? null : found));
        }
        Section planned = sections.section("plan");
        if (!planned.succeeded()) {
            return notDone(RepairFindings.of(found, null), DnfFailures.of(planned));
        }
        List<PlannedPackage> plan = DnfPlan.removals(sections.complete("plan"));
        RepairFindings looked = new RepairFindings(found, null, plan, List.of(), null, null);
        Section kept = sections.section("kept");
        if (!kept.succeeded()) {
            return notDone(looked, wouldRemove(planned));
        }
        if (request.dryRun()) {
            return ok(looked);
        }
        Section download = sections.section("download");
        return download.succeeded()
                ? mended(before, looked)
                : notDone(looked, DnfFailures.of(download));
    }

    private ActionOutcome mended(List<RpmPackage> before, RepairFindings looked) {
        Section repair = sections.section(STEP);
        List<RpmPackage> after = RpmPackage.all(sections, "after");
        RepairFindings done =
                new RepairFindings(
                        looked.found(),
                        RepairFindings.in(sections.section("audit-after")),
                        looked.plan(),
                        RpmDiff.between(before, after),
                        null,
                        null);
        if (!repair.succeeded()) {
            Failure failure = DnfFailures.of(repair);
            return before.equals(after) && !repair.says(UpgradeOutput.BEGUN)
                    ? notDone(done, failure)
                    : failed(done, failure);
        }
        List<String> left = Duplicates.in(sections.section("duplicates-after"));
        if (!left.isEmpty()) {
            String beginning = "There are still two versions of ";
            return failed(done, Duplicates.failure(beginning, left, STEP).mendedBy(null));
        }
        return DnfFailures.ofScripts(repair)
                .<ActionOutcome>map(reason -> new ActionOutcome.Warned(kept(done), reason))
                .orElseGet(() -> ok(done));
    }

    private ActionOutcome database() {
        List<String> found = damage(sections.section("verified"));
        if (request.dryRun() || found.isEmpty()) {
            return ok(RepairFindings.of(found, request.dryRun() ? null : List.of()));
        }
        Section repair = sections.section(STEP);
        RepairFindings done = RepairFindings.of(found, damage(sections.section("verified-after")));
        return repair.succeeded() && List.of().equals(done.left())
                ? ok(done)
                : failed(
                        done,
                        new Failure(
                                ErrorKind.APT_FAILED,
                                "The database of rpm is damaged and could not be made anew.",
                                "Read what rpm said, look at the room and the disk below /var/lib/rpm, and take its folder from a backup.",
                                STEP,
                                TellingLines.in(repair.lines())));
    }

    /** That it is damaged is what rpm's exit says; not all damage has a line. */
    static List<String> damage(Section verified) {
        return verified.succeeded()
                ? List.of()
                : verified.lines().isEmpty()
                        ? List.of("rpm --verifydb failed")
                        : RepairFindings.in(verified);
    }

    private ActionOutcome caches() {
        StoredFiles before = StoredFiles.in(sections.complete("stored"));
        if (request.dryRun()) {
            return ok(stored(before, null));
        }
        Section repair = sections.section(STEP);
        StoredFiles after = StoredFiles.in(sections.complete("stored-after"));
        RepairFindings done = stored(before, after);
        if (repair.succeeded()) {
            return ok(done);
        }
        Failure failure = DnfFailures.of(repair);
        return before.equals(after) ? notDone(done, failure) : failed(done, failure);
    }

    private static RepairFindings stored(StoredFiles before, @Nullable StoredFiles after) {
        return new RepairFindings(
                List.of(), after == null ? null : List.of(), List.of(), List.of(), before, after);
    }

    private static Failure wouldRemove(Section planned) {
        return new Failure(
                ErrorKind.APT_BROKEN_DEPENDENCIES,
                "With the older versions dnf would remove packages that need them. Nothing was removed.",
                "Run \"dnf remove --duplicates\" on the machine and read what it wants to do; mostly these packages wait for an upgrade.",
                "plan",
                TellingLines.in(planned.lines()));
    }

    private ActionOutcome ok(RepairFindings findings) {
        return new ActionOutcome.Ok(kept(findings));
    }

    private ActionOutcome notDone(RepairFindings findings, Failure failure) {
        return new ActionOutcome.NotDone(Optional.of(kept(findings)), failure);
    }

    private ActionOutcome failed(RepairFindings findings, Failure failure) {
        return new ActionOutcome.Failed(Optional.of(kept(findings)), failure);
    }

    private ActionResult kept(RepairFindings findings) {
        return findings.kept(request.step(), request.dryRun());
    }
}
