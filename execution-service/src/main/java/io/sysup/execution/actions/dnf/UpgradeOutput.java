package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AppliedRule;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanDifference;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Known;
import io.sysup.execution.actions.plan.PlanChange;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code dnf-upgrade.sh} printed. */
final class UpgradeOutput {
    /** Before it dnf only looks whether rpm could do it. */
    static final String BEGUN = "Running transaction";

    private static final Pattern KEPT = Pattern.compile("warning: (/.*) created as \\1\\.rpmnew");

    private final UpgradeRequest request;
    private final Sections sections;
    private final Known known;

    private UpgradeOutput(UpgradeRequest request, Sections sections, Known known) {
        this.request = request;
        this.sections = sections;
        this.known = known;
    }

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static ActionOutcome parse(UpgradeRequest request, Sections sections, Known known) {
        return new UpgradeOutput(request, sections, known).outcome();
    }

    private ActionOutcome outcome() {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return notDone(Optional.empty(), refused.get());
        }
        Section planned = sections.find("plan").orElse(null);
        if (planned == null) {
            return notDone(Optional.empty(), HeldLock.in(sections).orElseThrow(this::withoutPlan));
        }
        for (Section each : List.of(planned, known(planned))) {
            if (!each.succeeded()) {
                return notDone(Optional.empty(), DnfFailures.of(each));
            }
        }
        List<PlannedPackage> plan = DnfPlan.of(sections, request.whole());
        Optional<ActionOutcome> drifted = drifted(plan);
        if (drifted.isPresent()) {
            return drifted.get();
        }
        if (request.dryRun()) {
            return new ActionOutcome.Ok(kept(result(plan, List.of(), List.of())));
        }
        Section download = sections.section("download");
        if (!download.succeeded()) {
            return notDone(plan, DnfFailures.of(download));
        }
        return request.downloadOnly()
                ? new ActionOutcome.Ok(kept(result(plan, List.of(), List.of())))
                : upgraded(plan);
    }

    private Section known(Section planned) {
        return planned.succeeded() ? sections.section("known") : planned;
    }

    /** Why what was approved is not done; where dnf said that it can do just that, it is. */
    private Optional<ActionOutcome> drifted(List<PlannedPackage> plan) {
        String hash = request.planHash();
        if (hash == null) {
            return Optional.empty();
        }
        boolean same = hash.equals(PlanHash.of(plan));
        Section approved = sections.find("approved").orElse(null);
        if (approved == null ? same : approved.succeeded()) {
            return Optional.empty();
        }
        if (same && approved != null) {
            return Optional.of(notDone(plan, DnfFailures.of(approved)));
        }
        PlanDifference difference = PlanChange.between(hash, known.plan(hash), plan);
        AptUpgradeResult told = result(plan, List.of(), List.of()).explained(null, difference);
        return Optional.of(notDone(Optional.of(kept(told)), PlanChange.failure(difference)));
    }

    private OutputUnparsable withoutPlan() {
        return new OutputUnparsable("plan", "the output has no plan", sections.outside());
    }

    private ActionOutcome upgraded(List<PlannedPackage> plan) {
        Optional<Failure> locked = HeldLock.in(sections);
        if (locked.isPresent()) {
            return notDone(plan, locked.get());
        }
        Section upgrade = sections.section("upgrade");
        List<RpmPackage> before = RpmPackage.all(sections, "before");
        List<RpmPackage> after = RpmPackage.all(sections, "after");
        ActionResult result =
                kept(result(plan, RpmDiff.between(before, after), filesKept(upgrade)));
        if (upgrade.succeeded()) {
            return DnfFailures.ofScripts(upgrade)
                    .<ActionOutcome>map(reason -> new ActionOutcome.Warned(result, reason))
                    .orElseGet(() -> new ActionOutcome.Ok(result));
        }
        Failure failure = DnfFailures.of(upgrade);
        return before.equals(after) && !upgrade.says(BEGUN)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    private ActionOutcome notDone(List<PlannedPackage> plan, Failure failure) {
        return notDone(Optional.of(kept(result(plan, List.of(), List.of()))), failure);
    }

    private static ActionOutcome notDone(Optional<ActionResult> result, Failure failure) {
        return new ActionOutcome.NotDone(result, failure);
    }

    private AptUpgradeResult result(
            List<PlannedPackage> plan, List<PackageChange> changes, List<String> filesKept) {
        return result(request, plan, changes, filesKept, sections);
    }

    /**
     * @param facts what the machine said last of a restart
     */
    static AptUpgradeResult result(
            UpgradeRequest request,
            List<PlannedPackage> plan,
            List<PackageChange> changes,
            List<String> filesKept,
            Sections facts) {
        RebootNeed reboot = RebootNeed.of(facts.section("reboot"));
        return new AptUpgradeResult(
                        AptUpgradeResult.SCHEMA_VERSION,
                        UpgradeMode.UPGRADE,
                        request.dryRun(),
                        plan,
                        changes,
                        filesKept,
                        reboot.required(),
                        reboot.packages(),
                        PlanHash.of(plan),
                        request.downloadOnly(),
                        null,
                        null,
                        null,
                        null)
                .ruled(applied(request, facts));
    }

    private static @Nullable List<AppliedRule> applied(UpgradeRequest request, Sections facts) {
        if (request.rules().isEmpty()) {
            return null;
        }
        List<String> waiting =
                facts.closed("newer-all").filter(Section::succeeded).stream()
                        .flatMap(newer -> NewerPackage.all(newer).values().stream())
                        .map(NewerPackage::name)
                        .toList();
        return request.rules().applied(waiting);
    }

    /** Edited configuration files beside which rpm laid the new ones. */
    static List<String> filesKept(Section upgrade) {
        return upgrade.lines().stream()
                .map(KEPT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    static ActionResult kept(AptUpgradeResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mode", result.mode().word());
        summary.put("planned", result.plan().size());
        summary.put("changed", result.changes().size());
        summary.put("rebootRequired", result.rebootRequired());
        summary.put("rebootPackages", result.rebootPackages());
        return new ActionResult(result, summary, null, result.changes());
    }
}
