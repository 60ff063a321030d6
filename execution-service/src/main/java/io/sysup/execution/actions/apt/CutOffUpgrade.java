package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param left what {@code apt-verify.sh} printed
     */
    CutOffUpgrade(UpgradeRequest request, Sections said, Sections left) {
        this.request = request;
        this.said = said;
        this.left = left;
    }

    UpgradeReport report() {
        Optional<Section> before = said.closed("before");
        if (before.isEmpty()) {
            return UpgradeReport.failed(
                    Failure.of(
                                    ErrorKind.INTERRUPTED,
                                    "The upgrade was cut off before it changed anything.",
                                    "Run it again.")
                            .atStep(STEP));
        }
        List<PlannedPackage> plan =
                said.closed("plan")
                        .map(planned ->
                                PlanDetails.of(said)
                                        .plan(AptSimulationParser.parse(planned))
                                        .packages())
                        .orElse(List.of());
        List<PackageChange> changes =
                PackageDiff.between(
                        InstalledPackage.list(before.get()),
                        InstalledPackage.list(left.complete("after")));
        RebootNeed reboot = RebootNeed.of(left.section("reboot"));
        var result =
                new AptUpgradeResult(
                        AptUpgradeResult.SCHEMA_VERSION,
                        request.mode(),
                        false,
                        plan,
                        changes,
                        List.of(),
                        reboot.required(),
                        reboot.packages());
        return new UpgradeReport(result, failure(plan, changes));
    }

    private Failure failure(List<PlannedPackage> plan, List<PackageChange> changes) {
        List<PlannedPackage> wanted =
                plan.stream().filter(each -> each.operation() != PlanOperation.HOLD).toList();
        Set<String> changed = changes.stream().map(PackageChange::name).collect(Collectors.toSet());
        long done = wanted.stream().filter(each -> changed.contains(each.name())).count();
        String sofar = done + " of " + wanted.size() + " packages were changed by then";
        Section audit = left.section("audit");
        boolean unfinished = !audit.succeeded() || !audit.text().isEmpty();
        return unfinished
                ? new Failure(
                        ErrorKind.DPKG_INTERRUPTED,
                        "The upgrade was cut off: " + sofar + ", some of them only in part.",
                        "Run dpkg --configure -a on the machine, then the upgrade again.",
                        STEP,
                        audit.lines())
                : new Failure(
                        ErrorKind.INTERRUPTED,
                        "The upgrade was cut off: " + sofar + ", and no package is in between.",
                        "Run it again for the rest.",
                        STEP,
                        Objects.requireNonNullElse(said.outside(), List.of()));
    }
}
