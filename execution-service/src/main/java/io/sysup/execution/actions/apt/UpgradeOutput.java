package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.ConffileChange;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.MachineNeeds;
import io.sysup.execution.actions.needs.NeedsFound;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code apt-upgrade.sh} printed. */
public final class UpgradeOutput {
    /** In what they differ is told by {@link UpgradeReport#explained}. */
    static final Failure PLAN_CHANGED =
            Failure.of(
                    ErrorKind.PLAN_CHANGED,
                    "What would be done now is not the plan that was approved.",
                    "Nothing was changed. Look at the present plan, and start the upgrade with its hash if it is right.");

    private final UpgradeRequest request;
    private final Sections sections;

    private UpgradeOutput(UpgradeRequest request, Sections sections) {
        this.request = request;
        this.sections = sections;
    }

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static UpgradeReport parse(UpgradeRequest request, Sections sections) {
        return new UpgradeOutput(request, sections).report();
    }

    private UpgradeReport report() {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return UpgradeReport.failed(refused.get());
        }
        if (!sections.section("lists-known").succeeded()) {
            return UpgradeReport.failed(RepositoryAdvice.NO_LISTS);
        }
        Section planned = sections.complete("plan");
        if (!planned.succeeded()) {
            return UpgradeReport.failed(AptFailures.of(planned));
        }
        Plan plan = PlanDetails.of(sections).plan(AptSimulationParser.parse(planned));
        Failure stopped = stopped();
        if (stopped != null || request.dryRun()) {
            return new UpgradeReport(planOnly(plan), stopped, true);
        }
        return request.downloadOnly() ? downloaded(plan) : upgraded(plan);
    }

    /** Why it came to its end before anything was fetched or changed; null when it did not. */
    private @Nullable Failure stopped() {
        Section keptOut = sections.find("kept-out").orElse(null);
        if (keptOut != null && !keptOut.succeeded()) {
            return LeftOut.slipped(keptOut);
        }
        if (request.planHash() != null && !sections.section("approved").succeeded()) {
            return PLAN_CHANGED;
        }
        Section room = sections.section("boot-room");
        return room.succeeded() ? null : bootFull(room);
    }

    private UpgradeReport downloaded(Plan plan) {
        Section download = sections.section("download");
        return new UpgradeReport(
                planOnly(plan), download.succeeded() ? null : AptFailures.of(download), true);
    }

    private UpgradeReport upgraded(Plan plan) {
        List<InstalledPackage> before = InstalledPackage.all(sections, "before");
        List<InstalledPackage> after = InstalledPackage.all(sections, "after");
        Section drifted = sections.find("drifted").orElse(null);
        if (drifted != null && before.equals(after)) {
            return new UpgradeReport(planOnly(drifted(drifted)), PLAN_CHANGED, true);
        }
        Section upgrade = sections.section("upgrade");
        return new UpgradeReport(
                result(
                        plan,
                        PackageDiff.between(before, after),
                        ConffilesKept.in(upgrade.lines()),
                        Conffiles.in(sections, upgrade)),
                upgrade.succeeded() ? null : AptFailures.of(upgrade),
                before.equals(after));
    }

    /** What apt was about to do when it held the locks at last. */
    private static Plan drifted(Section drifted) {
        try {
            List<PlannedPackage> packages = drifted.lines().stream().map(PlanHash::read).toList();
            return new Plan(packages);
        } catch (IllegalArgumentException e) {
            throw new OutputUnparsable(
                    drifted.name(),
                    "the list of what apt was about to do has another form",
                    drifted.lines());
        }
    }

    private AptUpgradeResult planOnly(Plan plan) {
        return result(plan, List.of(), List.of(), null);
    }

    private AptUpgradeResult result(
            Plan plan,
            List<PackageChange> changes,
            List<String> conffilesKept,
            @Nullable List<ConffileChange> conffiles) {
        RebootNeed reboot = RebootNeed.of(sections.section("reboot"));
        MachineNeeds needs = NeedsFound.in(sections, reboot);
        return new AptUpgradeResult(
                AptUpgradeResult.SCHEMA_VERSION,
                request.mode(),
                request.dryRun(),
                plan.packages(),
                changes,
                conffilesKept,
                NeedsFound.reboot(reboot, needs),
                reboot.packages(),
                PlanHash.of(plan.packages()),
                request.downloadOnly(),
                LeftOut.of(sections, plan),
                conffiles,
                null,
                needs);
    }

    private static Failure bootFull(Section room) {
        return new Failure(
                ErrorKind.APT_DISK_FULL,
                "/boot has %s bytes free, a new kernel takes about %s."
                        .formatted(
                                room.valuesOf("free").findFirst().orElse("?"),
                                room.valuesOf("need").findFirst().orElse("?")),
                "Remove kernels that are not used any more (\"apt-get autoremove\"), then run the job"
                        + " again. Nothing was changed.",
                "boot-room",
                room.lines());
    }
}
