package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.SectionReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeOutputTest {

    @Test
    void dryRunShowsThePlanAndChangesNothing() {
        AptUpgradeResult result = result("debian-12/upgrade-dry-run", true);

        assertThat(result.dryRun()).isTrue();
        assertThat(result.plan()).hasSize(20);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void chosenPackagesAndNoOthersChange() {
        UpgradeReport report = parse("debian-12/upgrade-chosen", false);

        assertThat(report.failure()).isNull();
        assertThat(Objects.requireNonNull(report.result()).changes())
                .containsExactly(upgraded("lab-app02"), upgraded("lab-sec1"));
        assertThat(report.result().plan())
                .extracting(PlannedPackage::operation)
                .containsOnly(PlanOperation.UPGRADE);
    }

    @Test
    void chosenPackageThatIsNotInstalledStaysSo() {
        UpgradeReport report = parse("debian-12/upgrade-chosen-not-installed", false);

        assertThat(report.failure()).isNull();
        assertThat(Objects.requireNonNull(report.result()).changes()).isEmpty();
    }

    @Test
    void failedPostinstNamesPackageAndKeepsWhatDidChange() {
        UpgradeReport report = parse("debian-12/upgrade-postinst-failed", false);

        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_POSTINST_FAILED);
        assertThat(failure.message())
                .isEqualTo(
                        "The post-installation script of lab-broken failed: it returned error exit status 1.");
        assertThat(failure.lines()).contains("lab-broken: simulated failure");
        assertThat(Objects.requireNonNull(report.result()).changes())
                .hasSize(18)
                .contains(upgraded("lab-broken"), upgraded("lab-app01"));
        assertThat(report.result().conffilesKept()).containsExactly("/etc/lab-conf.conf");
        assertThat(report.result().rebootRequired()).isTrue();
        assertThat(report.result().rebootPackages()).containsExactly("lab-reboot");
    }

    @Test
    void secondRunFinishesWhatTheFirstLeft() {
        UpgradeReport report = parse("debian-12/upgrade-again-healed", false);

        assertThat(report.failure()).isNull();
        assertThat(Objects.requireNonNull(report.result()).changes()).isEmpty();
    }

    @Test
    void distUpgradeInstallsToo() {
        AptUpgradeResult result = result("debian-12/dist-upgrade-rest", false);

        assertThat(result.changes())
                .containsExactly(
                        upgraded("lab-newdep"),
                        new PackageChange(
                                "lab-newlib", "all", ChangeOperation.INSTALLED, null, "1.1"));
    }

    @Test
    void replacedConffilesAreNotKept() {
        AptUpgradeResult result = result("debian-12/dist-upgrade-replace", false);

        assertThat(result.changes()).hasSize(20);
        assertThat(result.conffilesKept()).isEmpty();
    }

    @Test
    void removalsThatWereAllowedStandInThePlan() {
        AptUpgradeResult result = result("debian-12/upgrade-removal-allowed-dry-run", true);

        assertThat(result.plan())
                .contains(
                        new PlannedPackage(
                                "lab-legacy",
                                "all",
                                PlanOperation.REMOVE,
                                "1.0",
                                null,
                                null,
                                false,
                                null));
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-again-postinst-failed, apt_postinst_failed,        post-installation script of lab-broken",
        "upgrade-lock-busy,             apt_lock_busy,              held by lab-lockapt (process 21)",
        "upgrade-interrupted,           dpkg_interrupted,           interrupted",
        "upgrade-repository-gone,       apt_repository_unreachable, no package lists",
        "upgrade-no-lists,              apt_repository_unreachable, no package lists",
        "upgrade-download-404,          apt_repository_unreachable, downloaded",
        "upgrade-download-wrong-size,   apt_repository_unreachable, downloaded",
        "upgrade-unauthenticated,       apt_repository_unsigned,    signature",
        "upgrade-archives-full,         apt_disk_full,              full",
        "upgrade-unpack-full,           apt_disk_full,              full",
        "upgrade-boot-full,             apt_disk_full,              /boot has 1437696 bytes free",
        "upgrade-removal-refused,       apt_broken_dependencies,    would remove packages",
        "upgrade-unmet-dependencies,    apt_broken_dependencies,    dependencies",
        "upgrade-downgrade,             apt_failed,                 older version",
        "upgrade-chosen-on-hold,        apt_failed,                 on hold",
        "upgrade-chosen-unknown,        invalid_parameter,          no-such-package",
    })
    void failuresHaveAKindASentenceAndARemedy(String capture, String kind, String sentence) {
        Failure failure = Objects.requireNonNull(parse("debian-12/" + capture, false).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
        assertThat(failure.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-lock-busy",
        "upgrade-interrupted",
        "upgrade-download-404",
        "upgrade-unpack-full"
    })
    void failureBeforeAnythingHappenedChangedNothing(String capture) {
        assertThat(result("debian-12/" + capture, false).changes()).isEmpty();
    }

    @Test
    void upgradeWithoutListOfPackagesAfterwardsIsUnparsable() {
        SectionReader reader = new SectionReader("n");
        List.of(
                        "@@n begin lists-known",
                        "@@n end lists-known 0",
                        "@@n begin plan",
                        "0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.",
                        "@@n end plan 0",
                        "@@n begin boot-room",
                        "@@n end boot-room 0",
                        "@@n data before",
                        "a\tall\t1\tii ",
                        "@@n end before 0",
                        "@@n data after",
                        "@@n end after 0")
                .forEach(reader::stdout);

        assertThatThrownBy(() -> UpgradeOutput.parse(request(false), reader.sections()))
                .isInstanceOf(OutputUnparsable.class);
    }

    private static PackageChange upgraded(String name) {
        return new PackageChange(name, "all", ChangeOperation.UPGRADED, "1.0", "1.1");
    }

    private static UpgradeRequest request(boolean dryRun) {
        return new UpgradeRequest(
                UpgradeMode.UPGRADE, ConffilePolicy.KEEP, false, 60, dryRun, List.of());
    }

    private static UpgradeReport parse(String capture, boolean dryRun) {
        return UpgradeOutput.parse(request(dryRun), Captures.run(capture));
    }

    private static AptUpgradeResult result(String capture, boolean dryRun) {
        return Objects.requireNonNull(parse(capture, dryRun).result());
    }
}
