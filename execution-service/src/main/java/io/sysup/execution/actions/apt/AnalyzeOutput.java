package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptListsReport;
import io.sysup.contracts.apt.AptPlans;
import io.sysup.contracts.apt.AptRepository;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.MachineNeeds;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.needs.NeedsFound;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code apt-analyze.sh} printed. */
public final class AnalyzeOutput {

    /** Failures to refresh the lists that are not the fault of a repository. */
    private static final Set<ErrorKind> OF_THE_MACHINE =
            Set.of(
                    ErrorKind.APT_LOCK_BUSY,
                    ErrorKind.APT_DISK_FULL,
                    ErrorKind.SUDO_NOT_PERMITTED,
                    ErrorKind.DPKG_INTERRUPTED);

    /** As {@code timeout} ends with. */
    private static final int OUT_OF_TIME = 124;

    /** Of an analysis that was asked for nothing else. */
    static final Duration SOON = Duration.ofMinutes(5);

    private AnalyzeOutput() {}

    /** Of a machine whose time was not compared with ours. */
    static AnalyzeReport parse(Sections sections) {
        return parse(sections, new MachineClock(null), SOON);
    }

    /**
     * @param soon upgrades that the machine begins by itself within that time are warned of
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static AnalyzeReport parse(Sections sections, MachineClock clock, Duration soon) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return AnalyzeReport.failed(refused.get());
        }
        Section lists = sections.find("lists").orElse(null);
        List<RepositoryProblem> problems =
                lists == null
                        ? List.of()
                        : RepositoryProblems.in(lists.lines(), Proxies.of(sections));
        Failure failure = lists == null ? null : listsFailure(lists, problems);
        if (failure != null && OF_THE_MACHINE.contains(failure.kind())) {
            return AnalyzeReport.failed(failure);
        }
        if (failure == null && !sections.section("lists-known").succeeded()) {
            return AnalyzeReport.failed(RepositoryAdvice.NO_LISTS);
        }
        for (String name : List.of("upgrade", "dist-upgrade")) {
            Section simulation = sections.complete(name);
            if (!simulation.succeeded()) {
                return AnalyzeReport.failed(failure != null ? failure : AptFailures.of(simulation));
            }
        }
        boolean refreshed = lists != null && failure == null;
        AptAnalysis analysis =
                analysis(sections, new AptListsReport(refreshed, problems), clock, soon);
        // Some updates in lists that failed are worth showing; none at all may only mean that they
        // are gone.
        boolean tells = failure == null || analysis.counts().updates() > 0;
        return new AnalyzeReport(tells ? analysis : null, failure, installed(sections));
    }

    private static List<Installed> installed(Sections sections) {
        if (sections.find("packages").isEmpty()) {
            return List.of();
        }
        return InstalledPackage.list(sections.complete("packages")).stream()
                .filter(InstalledPackage::present)
                .map(each -> new Installed(each.name(), each.arch(), each.version()))
                .toList();
    }

    private static @Nullable Failure listsFailure(Section lists, List<RepositoryProblem> problems) {
        if (lists.exitCode() == OUT_OF_TIME) {
            return RepositoryAdvice.tooSlow(lists);
        }
        Failure cause = lists.succeeded() ? null : AptFailures.of(lists);
        if (cause != null && OF_THE_MACHINE.contains(cause.kind())) {
            return cause;
        }
        return RepositoryProblems.failure(problems).orElse(cause);
    }

    private static AptAnalysis analysis(
            Sections sections, AptListsReport lists, MachineClock clock, Duration soon) {
        PlanDetails details = PlanDetails.of(sections);
        Plan upgrade = details.plan(whole(sections.complete("upgrade")));
        Plan distUpgrade = details.plan(whole(sections.complete("dist-upgrade")));
        List<AptRepository> repositories = Repositories.of(sections);
        RebootNeed reboot = RebootNeed.of(sections.section("reboot"));
        MachineNeeds needs = NeedsFound.in(sections, reboot);
        return new AptAnalysis(
                AptAnalysis.SCHEMA_VERSION,
                lists,
                new AptPlans(
                        upgrade.packages(),
                        distUpgrade.packages(),
                        PlanHash.of(upgrade.packages()),
                        PlanHash.of(distUpgrade.packages())),
                upgrade.names(HoldReason.HELD),
                upgrade.names(HoldReason.KEPT_BACK),
                upgrade.names(HoldReason.PHASED),
                counts(upgrade, distUpgrade),
                NeedsFound.reboot(reboot, needs),
                reboot.packages(),
                PinnedPackages.of(sections, repositories),
                EditedConffiles.of(sections),
                repositories,
                ReleaseSupports.of(sections),
                PreflightOutput.of(sections, clock, soon),
                AffectedOutput.of(sections),
                needs);
    }

    /**
     * A simulation over all packages names each one it leaves; else a list of them was not
     * recognised.
     */
    private static AptSimulation whole(Section section) {
        AptSimulation simulation = AptSimulationParser.parse(section);
        int named = simulation.keptBack().size() + simulation.phased().size();
        if (named < simulation.notUpgraded()) {
            throw new OutputUnparsable(
                    section.name(),
                    "apt-get leaves %d packages as they are and names %d"
                            .formatted(simulation.notUpgraded(), named),
                    section.lines());
        }
        return simulation;
    }

    static AptCounts counts(Plan upgrade, Plan distUpgrade) {
        List<PlannedPackage> updates =
                upgrade.packages().stream()
                        .filter(each -> each.operation() != PlanOperation.INSTALL)
                        .filter(each -> each.operation() != PlanOperation.REMOVE)
                        .toList();
        return new AptCounts(
                updates.size(),
                (int) updates.stream().filter(PlannedPackage::security).count(),
                upgrade.changes(),
                distUpgrade.changes(),
                distUpgrade.count(PlanOperation.INSTALL),
                distUpgrade.count(PlanOperation.REMOVE),
                upgrade.names(HoldReason.HELD).size(),
                upgrade.names(HoldReason.KEPT_BACK).size(),
                upgrade.names(HoldReason.PHASED).size());
    }
}
