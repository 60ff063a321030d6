package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
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
        Section room = sections.section("boot-room");
        if (!room.succeeded()) {
            return new UpgradeReport(result(plan, List.of(), List.of()), bootFull(room), true);
        }
        return request.dryRun()
                ? new UpgradeReport(result(plan, List.of(), List.of()), null, true)
                : upgraded(plan);
    }

    private UpgradeReport upgraded(Plan plan) {
        List<InstalledPackage> before = InstalledPackage.all(sections, "before");
        List<InstalledPackage> after = InstalledPackage.all(sections, "after");
        List<PackageChange> changes = PackageDiff.between(before, after);
        Section upgrade = sections.section("upgrade");
        @Nullable Failure failure = upgrade.succeeded() ? null : AptFailures.of(upgrade);
        return new UpgradeReport(
                result(plan, changes, ConffilesKept.in(upgrade.lines())),
                failure,
                before.equals(after));
    }

    private AptUpgradeResult result(
            Plan plan, List<PackageChange> changes, List<String> conffilesKept) {
        RebootNeed reboot = RebootNeed.of(sections.section("reboot"));
        return new AptUpgradeResult(
                AptUpgradeResult.SCHEMA_VERSION,
                request.mode(),
                request.dryRun(),
                plan.packages(),
                changes,
                conffilesKept,
                reboot.required(),
                reboot.packages());
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
