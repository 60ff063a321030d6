package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@code dnf-autoremove.sh} printed. */
final class AutoremoveOutput {
    private static final String STEP = "autoremove";

    private AutoremoveOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static ActionOutcome parse(boolean dryRun, Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), refused.get());
        }
        Section planned = sections.find("plan").orElse(null);
        if (planned == null) {
            return new ActionOutcome.NotDone(
                    Optional.empty(),
                    HeldLock.in(sections)
                            .orElseThrow(() ->
                                    new OutputUnparsable(
                                            "plan", "the output has no plan", sections.outside())));
        }
        if (!planned.succeeded()) {
            return new ActionOutcome.NotDone(Optional.empty(), DnfFailures.of(planned));
        }
        List<PlannedPackage> plan = DnfPlan.removals(sections.complete("plan"));
        return dryRun ? new ActionOutcome.Ok(kept(true, plan, List.of())) : removed(plan, sections);
    }

    private static ActionOutcome removed(List<PlannedPackage> plan, Sections sections) {
        Optional<Failure> locked = HeldLock.in(sections);
        if (locked.isPresent()) {
            return new ActionOutcome.NotDone(
                    Optional.of(kept(false, plan, List.of())), locked.get());
        }
        Section autoremove = sections.section(STEP);
        List<RpmPackage> before = RpmPackage.all(sections, "before");
        List<RpmPackage> after = RpmPackage.all(sections, "after");
        ActionResult result = kept(false, plan, RpmDiff.between(before, after));
        if (autoremove.succeeded()) {
            return DnfFailures.ofScripts(autoremove)
                    .<ActionOutcome>map(reason -> new ActionOutcome.Warned(result, reason))
                    .orElseGet(() -> new ActionOutcome.Ok(result));
        }
        Failure failure = DnfFailures.of(autoremove);
        return before.equals(after) && !autoremove.says(UpgradeOutput.BEGUN)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    /**
     * Finds out what was done when its process was ended from outside.
     *
     * @param left what {@code dnf-verify.sh} printed
     */
    static Verdict cutOff(Sections said, Sections left) {
        Section touched = left.section("touched");
        if (touched.succeeded() && touched.text().isEmpty()) {
            return new Verdict.SafeToRetry(
                    Optional.empty(),
                    interrupted("before it removed anything", "Run it again.", said));
        }
        Section before = said.closed("before").filter(Section::succeeded).orElse(null);
        if (before == null) {
            return new Verdict.HalfDone(
                    Optional.empty(),
                    interrupted("and what it said is lost", "Analyze the machine.", said));
        }
        List<PackageChange> changes =
                RpmDiff.between(RpmPackage.all(said, "before"), RpmPackage.all(left, "after"));
        List<PlannedPackage> plan = DnfPlan.removals(said.section("plan"));
        ActionResult result = kept(false, plan, changes);
        Set<String> gone =
                changes.stream()
                        .filter(each -> each.operation() == ChangeOperation.REMOVED)
                        .map(PackageChange::name)
                        .collect(Collectors.toSet());
        long done = plan.stream().filter(each -> gone.contains(each.name())).count();
        return done == plan.size()
                ? new Verdict.Done(result)
                : new Verdict.HalfDone(
                        Optional.of(result),
                        interrupted(
                                "when %d of %d packages were removed".formatted(done, plan.size()),
                                "Run it again for the rest.",
                                said));
    }

    private static ActionResult kept(
            boolean dryRun, List<PlannedPackage> plan, List<PackageChange> changes) {
        return new ActionResult(
                new AptAutoremoveResult(AptAutoremoveResult.SCHEMA_VERSION, dryRun, plan, changes),
                Map.of("planned", plan.size(), "changed", changes.size()),
                null,
                changes);
    }

    private static Failure interrupted(String when, String remedy, Sections said) {
        return new Failure(
                ErrorKind.INTERRUPTED,
                "The removal was cut off " + when + ".",
                remedy,
                STEP,
                said.outside());
    }
}
