package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptListsReport;
import io.sysup.contracts.apt.AptPlans;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code dnf-analyze.sh} printed. */
final class AnalyzeOutput {
    private final Sections sections;
    private final RepositoryTrouble trouble;

    private final RuledPlan.Heeded plan;
    private final List<PlannedPackage> free;
    private final ExcludeRules rules;

    private AnalyzeOutput(Sections sections, RepositoryTrouble trouble, RuledPlan ruled) {
        this.sections = sections;
        this.trouble = trouble;
        free = DnfPlan.of(sections, true);
        rules = ruled.rules();
        plan = ruled.of(free);
    }

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static ActionOutcome parse(Sections sections, RuledPlan ruled) {
        Optional<Failure> stopped = ScriptRefusal.in(sections).or(() -> HeldLock.in(sections));
        if (stopped.isPresent()) {
            return failed(stopped.get());
        }
        RepositoryTrouble trouble =
                sections.find("lists")
                        .map(RepositoryTrouble::in)
                        .orElse(RepositoryTrouble.NOT_ASKED);
        Section plan = sections.complete("plan");
        if (!plan.succeeded()) {
            return failed(trouble.failure().orElseGet(() -> DnfFailures.of(plan)));
        }
        return new AnalyzeOutput(sections, trouble, ruled).outcome();
    }

    private ActionOutcome outcome() {
        AptAnalysis analysis = analysis();
        Optional<Failure> failure = trouble.failure().or(plan::failure);
        if (failure.isPresent()) {
            // Some updates that old lists tell of are worth showing; none at all may only mean that
            // the lists are old.
            return analysis.counts().updates() == 0
                    ? failed(failure.get())
                    : new ActionOutcome.Failed(
                            Optional.of(
                                    new ActionResult(analysis, summary(analysis), null, List.of())),
                            failure.get());
        }
        ActionResult result =
                new ActionResult(analysis, summary(analysis), observation(analysis), List.of());
        List<String> duplicates = Duplicates.in(sections);
        if (!duplicates.isEmpty()) {
            String beginning = "An earlier upgrade was cut off and left two versions of ";
            return new ActionOutcome.Warned(
                    result, Duplicates.failure(beginning, duplicates, "duplicates"));
        }
        return trouble.skipped()
                .<ActionOutcome>map(reason -> new ActionOutcome.Warned(result, reason))
                .orElseGet(() -> new ActionOutcome.Ok(result));
    }

    private static ActionOutcome failed(Failure failure) {
        return new ActionOutcome.Failed(Optional.empty(), failure);
    }

    private AptAnalysis analysis() {
        List<PlannedPackage> packages = plan.packages();
        String hash = PlanHash.of(packages);
        RebootNeed reboot = RebootNeed.of(sections.section("reboot"));
        return new AptAnalysis(
                AptAnalysis.SCHEMA_VERSION,
                new AptListsReport(
                        sections.find("lists").isPresent() && trouble.refreshed(),
                        trouble.problems()),
                new AptPlans(packages, packages, hash, hash),
                names(packages, HoldReason.HELD),
                names(packages, HoldReason.KEPT_BACK),
                List.of(),
                counts(packages),
                reboot.required(),
                reboot.packages(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rules.isEmpty()
                        ? null
                        : rules.applied(
                                free.stream()
                                        .filter(each -> each.operation() != PlanOperation.REMOVE)
                                        .map(PlannedPackage::name)
                                        .toList()));
    }

    private ActionResult.Observation observation(AptAnalysis analysis) {
        return new ActionResult.Observation(
                SnapshotTaken.APT_UPDATE_ANALYZE,
                summary(analysis),
                analysis.plans().upgrade(),
                analysis.plans().distUpgrade(),
                RpmPackage.all(sections, "installed").stream()
                        .map(each -> new Installed(each.name(), each.arch(), each.version()))
                        .toList());
    }

    private static List<String> names(List<PlannedPackage> plan, HoldReason reason) {
        return plan.stream()
                .filter(each -> each.reason() == reason)
                .map(PlannedPackage::name)
                .toList();
    }

    private static AptCounts counts(List<PlannedPackage> plan) {
        int upgrades = count(plan, PlanOperation.UPGRADE);
        int holds = count(plan, PlanOperation.HOLD);
        int installs = count(plan, PlanOperation.INSTALL);
        int removals = count(plan, PlanOperation.REMOVE);
        int changes = upgrades + installs + removals;
        return new AptCounts(
                upgrades + holds,
                (int) plan.stream().filter(PlannedPackage::security).count(),
                changes,
                changes,
                installs,
                removals,
                names(plan, HoldReason.HELD).size(),
                names(plan, HoldReason.KEPT_BACK).size(),
                0);
    }

    private static int count(List<PlannedPackage> plan, PlanOperation operation) {
        return (int) plan.stream().filter(each -> each.operation() == operation).count();
    }

    private static Map<String, Object> summary(AptAnalysis analysis) {
        AptCounts counts = analysis.counts();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("aptStatus", counts.updates() > 0 ? "updates_available" : "up_to_date");
        summary.put("updates", counts.updates());
        summary.put("security", counts.security());
        summary.put("held", counts.held());
        summary.put("keptBack", counts.keptBack());
        summary.put("phased", counts.phased());
        if (analysis.rules() != null) {
            summary.put("excluded", names(analysis.plans().upgrade(), HoldReason.EXCLUDED).size());
        }
        summary.put("rebootRequired", analysis.rebootRequired());
        summary.put("rebootPackages", analysis.rebootPackages());
        return summary;
    }
}
