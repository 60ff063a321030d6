package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.RepairStep;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines on which apt speaks another language to everybody but our scripts. */
class OtherLanguagesTest {

    /** Without our scripts these machines say nothing that could be read, and that is an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-11/apt-get-s-upgrade-german",
                "debian-13/apt-get-s-upgrade-french",
                "debian-13/apt-get-s-upgrade-japanese"
            })
    void whatAptSaysByItselfIsNeverNoUpdates(String capture) {
        assertThatThrownBy(() -> AptSimulationParser.parse(Captures.output(capture)))
                .isInstanceOf(OutputUnparsable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-11/analyze",
                "debian-13/analyze-french",
                "debian-13/analyze-japanese"
            })
    void theAnalysisIsTheSameInAllOfThem(String capture) {
        AptAnalysis analysis =
                Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).analysis());

        assertThat(analysis.counts()).isEqualTo(new AptCounts(20, 2, 18, 20, 1, 0, 1, 1, 0));
        assertThat(analysis.plans().upgradeHash()).isEqualTo(hash("debian-12/analyze"));
        assertThat(analysis.lists().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyze-lock-busy-french,      apt_lock_busy,              lab-lockapt",
        "analyze-mirror-refused-french, apt_repository_unreachable, http://127.0.0.2:9/debian",
        "analyze-expired-japanese,      apt_repository_expired,     file:/srv/lab-repo/lab",
    })
    void failedAnalysesHaveTheirKind(String capture, String kind, String sentence) {
        Failure failure =
                Objects.requireNonNull(
                        AnalyzeOutput.parse(Captures.run("debian-13/" + capture)).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-lock-busy-french,          apt_lock_busy,       held by lab-lockapt",
        "upgrade-postinst-failed-french,    apt_postinst_failed, post-installation script of lab-broken",
        "upgrade-unpack-full-japanese,      apt_disk_full,       full",
        "upgrade-dpkg-interrupted-japanese, dpkg_interrupted,    interrupted",
    })
    void failedUpgradesHaveTheirKind(String capture, String kind, String sentence) {
        Failure failure = Objects.requireNonNull(upgrade(capture, false).failure());

        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-postinst-failed-french, false, 18",
        "upgrade-dry-run-japanese,       true,  0"
    })
    void whatAnUpgradeChangedIsCounted(String capture, boolean dryRun, int changes) {
        AptUpgradeResult result = Objects.requireNonNull(upgrade(capture, dryRun).result());

        assertThat(result.plan()).hasSize(20);
        assertThat(result.changes()).hasSize(changes);
    }

    @ParameterizedTest
    @CsvSource({
        "repair-configure-french,    CONFIGURE,  0",
        "repair-fix-broken-japanese, FIX_BROKEN, 1"
    })
    void repairsTellWhatTheyDid(String capture, RepairStep step, int changes) {
        AptRepairResult result =
                payload(
                        RepairOutput.parse(
                                new RepairRequest(step, ConffilePolicy.KEEP, false, 0, false),
                                Captures.run("debian-13/" + capture)),
                        AptRepairResult.class);

        assertThat(result.changes()).hasSize(changes);
        assertThat(result.leftInBetween()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "hold-japanese")
    void holdsAreTold(String capture) {
        AptHoldResult result =
                payload(
                        HoldOutput.parse(
                                new HoldRequest(List.of("lab-app02", "lab-held"), true, false),
                                Captures.run("debian-13/" + capture)),
                        AptHoldResult.class);

        assertThat(result.changed()).containsExactly("lab-app02");
    }

    @ParameterizedTest
    @ValueSource(strings = "autoremove-japanese")
    void removalsAreTold(String capture) {
        AptAutoremoveResult result =
                payload(
                        AutoremoveOutput.parse(
                                new AutoremoveRequest(0, false),
                                Captures.run("debian-13/" + capture)),
                        AptAutoremoveResult.class);

        assertThat(result.changes()).extracting(PackageChange::name).containsExactly("lab-newlib");
    }

    private static String hash(String capture) {
        return Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).analysis())
                .plans()
                .upgradeHash();
    }

    private static UpgradeReport upgrade(String capture, boolean dryRun) {
        UpgradeRequest request =
                new UpgradeRequest(
                        UpgradeMode.UPGRADE, ConffilePolicy.KEEP, false, 60, dryRun, List.of());
        return UpgradeOutput.parse(request, Captures.run("debian-13/" + capture));
    }

    private static <T> T payload(ActionOutcome outcome, Class<T> type) {
        return type.cast(((ActionOutcome.Ok) outcome).result().payload());
    }
}
