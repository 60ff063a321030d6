package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Captures;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Debian 11 with apt 2.2; its language is German. */
class OldReleaseTest {

    @Test
    void itsPlansAreReadLikeThoseOfNewerOnes() {
        AptAnalysis analysis = analysis("analyze");

        assertThat(analysis.counts()).isEqualTo(new AptCounts(20, 2, 18, 20, 1, 0, 1, 1, 0));
        assertThat(analysis.held()).containsExactly("lab-held");
        assertThat(analysis.keptBack()).containsExactly("lab-newdep");
        assertThat(analysis.lists().refreshed()).isTrue();
        assertThat(analysis("analyze-up-to-date").counts())
                .isEqualTo(new AptCounts(1, 0, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void updatesOfItsLongTermSupportAreSecurityUpdates() {
        AptAnalysis analysis = analysis("analyze-security");

        assertThat(analysis.plans().upgrade())
                .hasSize(33)
                .filteredOn(PlannedPackage::security)
                .extracting(PlannedPackage::name)
                .contains("libc6", "locales");
        assertThat(analysis.lists().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyze-mirror-refused,  apt_repository_unreachable, http://127.0.0.2:9/debian",
        "analyze-repository-gone, apt_repository_unreachable, file:/srv/lab-repo/lab",
        "analyze-expired,         apt_repository_expired,     file:/srv/lab-repo/lab",
        "analyze-lock-busy,       apt_lock_busy,              lab-lockapt",
    })
    void failedAnalysesHaveAKindAndASentence(String capture, String kind, String sentence) {
        Failure failure =
                Objects.requireNonNull(
                        AnalyzeOutput.parse(Captures.run("debian-11/" + capture)).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
        assertThat(failure.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-postinst-failed,     apt_postinst_failed,        post-installation script of lab-broken",
        "upgrade-lock-busy,           apt_lock_busy,              held by lab-lockapt",
        "upgrade-interrupted,         dpkg_interrupted,           interrupted",
        "upgrade-no-lists,            apt_repository_unreachable, no package lists",
        "upgrade-unpack-full,         apt_disk_full,              full",
        "upgrade-unmet-dependencies,  apt_broken_dependencies,    dependencies",
        "upgrade-chosen-unknown,      invalid_parameter,          no-such-package",
    })
    void failedUpgradesHaveAKindAndASentence(String capture, String kind, String sentence) {
        Failure failure = Objects.requireNonNull(upgrade(capture, false).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
        assertThat(failure.remedy()).isNotBlank();
    }

    @Test
    void whatChangedIsToldWithTheFilesThatWereKept() {
        AptUpgradeResult failed = result("upgrade-postinst-failed", false);
        AptUpgradeResult replaced = result("upgrade-conffile-replaced", false);

        assertThat(failed.changes()).hasSize(18);
        assertThat(failed.conffilesKept()).containsExactly("/etc/lab-conf.conf");
        assertThat(replaced.changes()).hasSize(18);
        assertThat(replaced.conffilesKept()).isEmpty();
        assertThat(result("dist-upgrade-rest", false).changes()).hasSize(2);
    }

    /** At a width of 20 a name stands alone in its line, or two do. */
    @Test
    void aNarrowTerminalHasTheSamePlan() {
        AptUpgradeResult wide = result("upgrade-dry-run", true);

        assertThat(result("upgrade-narrow-dry-run", true).plan())
                .hasSize(20)
                .isEqualTo(wide.plan());
    }

    @Test
    void aQuestionAboutAFileIsSeen() {
        Failure failure =
                AptFailures.of(Captures.output("debian-11/apt-get-upgrade-conffile-prompt"));

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_CONFFILE_PROMPT);
    }

    private static AptAnalysis analysis(String capture) {
        return Objects.requireNonNull(
                AnalyzeOutput.parse(Captures.run("debian-11/" + capture)).analysis());
    }

    private static UpgradeReport upgrade(String capture, boolean dryRun) {
        UpgradeRequest request =
                new UpgradeRequest(
                        UpgradeMode.UPGRADE, ConffilePolicy.KEEP, false, 60, dryRun, List.of());
        return UpgradeOutput.parse(request, Captures.run("debian-11/" + capture));
    }

    private static AptUpgradeResult result(String capture, boolean dryRun) {
        return Objects.requireNonNull(upgrade(capture, dryRun).result());
    }
}
