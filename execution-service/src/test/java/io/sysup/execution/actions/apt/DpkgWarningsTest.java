package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.Preflight;
import io.sysup.contracts.apt.PreflightWarning;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A package of a vendor is installed whose version begins with a letter. Another one has lost the
 * list of its files, which dpkg finds wrong indeed.
 */
class DpkgWarningsTest {

    @Test
    void theAnalysisListsThePackageAndIsNotDisturbed() {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-11/analyze-warnings"));

        assertThat(report.failure()).isNull();
        assertThat(report.installed()).contains(new Installed("vendor-tool", "all", "release-1.0"));
        assertThat(Objects.requireNonNull(report.analysis()).counts().updates()).isEqualTo(20);
        assertThat(report.analysis().lists().problems())
                .isNotEmpty()
                .allMatch(problem -> problem.kind().equals(RepositoryProblem.WARNING));
    }

    @Test
    void onlyWhatDpkgFindsWrongIsHalfDone() {
        Preflight preflight =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        AnalyzeOutput.parse(
                                                        Captures.run("debian-11/analyze-warnings"))
                                                .analysis())
                                .preflight());

        assertThat(preflight.audit())
                .noneMatch(line -> line.contains("vendor-tool"))
                .anyMatch(line -> line.contains("lab-app09"));
        assertThat(preflight.warnings())
                .extracting(PreflightWarning::message)
                .contains("dpkg has packages that are half done: lab-app09.");
    }

    @Test
    void theUpgradeTellsWhatItChanged() {
        UpgradeReport report =
                UpgradeOutput.parse(
                        new UpgradeRequest(
                                UpgradeMode.UPGRADE,
                                ConffilePolicy.KEEP,
                                false,
                                60,
                                false,
                                List.of("lab-app09", "lab-sec1")),
                        Captures.run("debian-11/upgrade-warnings"));

        assertThat(report.failure()).isNull();
        AptUpgradeResult result = Objects.requireNonNull(report.result());
        assertThat(result.changes())
                .extracting(PackageChange::name)
                .containsExactly("lab-app09", "lab-sec1");
    }

    @Test
    void aHoldIsMade() {
        ActionOutcome held =
                HoldOutput.parse(
                        new HoldRequest(List.of("lab-app02"), true, false),
                        Captures.run("debian-11/hold-warnings"));

        assertThat(((AptHoldResult) ((ActionOutcome.Ok) held).result().payload()).changed())
                .containsExactly("lab-app02");
    }

    @Test
    void whatIsLeftOfACutOffRunIsNotHalfDoneForIt() {
        String[] warning = {
            "dpkg: warning: parsing file '/var/lib/dpkg/status' near line 9 package 'vendor-tool':",
            " 'Version' field value 'release-1.0': version number does not start with digit"
        };
        Sections clean = new WrittenSections().with("audit", warning).sections();
        Sections broken =
                new WrittenSections()
                        .with("audit", warning[0], warning[1], " lab-app09  its list is missing")
                        .sections();

        assertThat(new Remains(clean).inBetween()).isEmpty();
        assertThat(new Remains(broken).inBetween())
                .containsExactly(" lab-app09  its list is missing");
    }

    @Test
    void aWarningOfOneLineTakesNoOtherWithIt() {
        assertThat(
                        DpkgWarnings.without(
                                List.of(
                                        "dpkg: warning: files list file for package 'a' missing",
                                        " b  half configured")))
                .containsExactly(" b  half configured");
    }
}
