package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.ConffileChange;
import io.sysup.contracts.apt.ConffileOutcome;
import io.sysup.contracts.apt.KeptOut;
import io.sysup.contracts.apt.KeptOutReason;
import io.sysup.contracts.apt.PlanDifference;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.Captures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upgrade that was approved, or is kept from something, as real machines answered. */
class ApprovedPlanTest {
    private static final String HASH =
            "361b18f60dd8dd73ce39152ce83f679dca875a5b27dbfeaab45e9b1c3f4a506b";
    private static final Instant SEEN = Instant.parse("2026-03-01T10:00:00Z");

    private static final UpgradeRequest REQUEST = request(HASH, false, false);
    private static final UpgradeRequest DRY_RUN = request(null, true, false);

    @Test
    void theMachineAndWePutTheSameHashOnTheSamePlan() {
        assertThat(parsed("debian-12/upgrade-approved-half-way").planHash()).isEqualTo(HASH);
        assertThat(parsed("debian-12/upgrade-download-only").planHash()).isEqualTo(HASH);
        assertThat(parsed("debian-13/upgrade-approved-half-way").planHash()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-12/upgrade-plan-changed",
                "debian-12/upgrade-plan-drifted",
                "debian-13/upgrade-plan-drifted"
            })
    void anotherPlanIsRefusedAndTheDifferenceIsTold(String capture) {
        UpgradeReport report = report(capture).explained(REQUEST, knowing(approved()));

        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.kind()).isEqualTo(ErrorKind.PLAN_CHANGED);
        assertThat(failure.lines()).containsExactly("- upgrade lab-app02 all 1.0 1.1");
        PlanDifference difference = Objects.requireNonNull(report.result()).difference();
        assertThat(difference.gone()).extracting(PlannedPackage::name).containsExactly("lab-app02");
        assertThat(difference.added()).isEmpty();
        assertThat(report.result().changes()).isEmpty();
        assertThat(report.outcome()).isInstanceOf(ActionOutcome.NotDone.class);
    }

    @Test
    void otherVersionsAndNewPackagesAreTold() {
        List<PlannedPackage> approved =
                new ArrayList<>(parsed("debian-12/upgrade-plan-changed").plan());
        approved.removeIf(each -> each.name().equals("lab-sec1"));
        approved.replaceAll(each ->
                each.name().equals("lab-sec2")
                        ? new PlannedPackage(
                                "lab-sec2",
                                "all",
                                PlanOperation.UPGRADE,
                                "1.0",
                                "1.0.1",
                                null,
                                true,
                                null)
                        : each);

        UpgradeReport report =
                report("debian-12/upgrade-plan-changed").explained(REQUEST, knowing(approved));

        assertThat(Objects.requireNonNull(report.failure()).lines())
                .containsExactly(
                        "+ upgrade lab-sec1 all 1.0 1.1", "~ upgrade lab-sec2 all 1.0 1.1");
        assertThat(report.failure().message()).contains("1 more, 0 less, 1 otherwise");
    }

    @Test
    void aPlanThatIsNotKeptAnyMoreIsRefusedAllTheSame() {
        UpgradeReport report =
                report("debian-12/upgrade-plan-changed").explained(REQUEST, Known.NOTHING);

        assertThat(Objects.requireNonNull(report.failure()).message())
                .contains("not kept any more");
        assertThat(Objects.requireNonNull(report.result()).difference().added()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-12", "debian-13"})
    void anApprovedUpgradeThatFailsHalfWayTellsWhatItChanged(String release) {
        UpgradeReport report = report(release + "/upgrade-approved-half-way");

        assertThat(Objects.requireNonNull(report.failure()).kind())
                .isEqualTo(ErrorKind.APT_POSTINST_FAILED);
        assertThat(Objects.requireNonNull(report.result()).changes()).hasSize(20);
        assertThat(report.result().conffiles())
                .containsExactly(
                        new ConffileChange(
                                "/etc/lab-conf.conf",
                                ConffileOutcome.KEPT,
                                "/etc/lab-conf.conf.dpkg-dist"));
        assertThat(report.outcome()).isInstanceOf(ActionOutcome.Failed.class);
    }

    @Test
    void aReplacedConffileIsFoundBesideTheNewOne() {
        assertThat(parsed("debian-12/upgrade-conffile-replaced").conffiles())
                .containsExactly(
                        new ConffileChange(
                                "/etc/lab-conf.conf",
                                ConffileOutcome.REPLACED,
                                "/etc/lab-conf.conf.dpkg-old"));
    }

    @Test
    void fetchingAheadChangesNothing() {
        AptUpgradeResult result = parsed("debian-12/upgrade-download-only");

        assertThat(result.downloadOnly()).isTrue();
        assertThat(result.plan()).hasSize(21);
        assertThat(result.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void whatIsKeptOutIsToldWithTheReason(String release) {
        UpgradeReport report =
                UpgradeOutput.parse(DRY_RUN, Captures.run(release + "/upgrade-kept-out-dry-run"));
        List<KeptOut> left =
                Objects.requireNonNull(
                        Objects.requireNonNull(
                                        report.explained(DRY_RUN, knowing(approved())).result())
                                .keptOut());

        assertThat(left).hasSize(18);
        assertThat(reason(left, "lab-app03").reason()).isEqualTo(KeptOutReason.EXCLUDED);
        assertThat(reason(left, "lab-newlib").reason()).isEqualTo(KeptOutReason.EXCLUDED);
        assertThat(reason(left, "lab-app11").reason()).isEqualTo(KeptOutReason.SOAKING);
        assertThat(reason(left, "lab-app11").firstSeen()).isEqualTo(SEEN);
        assertThat(reason(left, "lab-sec2").firstSeen()).isNull();
        assertThat(reason(left, "lab-newdep").reason()).isEqualTo(KeptOutReason.NEEDS);
        assertThat(PlanHash.lines(Objects.requireNonNull(report.result()).plan()))
                .containsExactly("upgrade lab-app12 all 1.0 1.1", "upgrade lab-sec1 all 1.0 1.1");
    }

    private static UpgradeRequest request(String hash, boolean dryRun, boolean download) {
        return new UpgradeRequest(
                UpgradeMode.DIST_UPGRADE,
                ConffilePolicy.KEEP,
                false,
                60,
                dryRun,
                List.of(),
                hash,
                download,
                KeepOut.NOTHING);
    }

    private static UpgradeReport report(String capture) {
        String hash = capture.equals("debian-12/upgrade-conffile-replaced") ? null : HASH;
        boolean download = capture.equals("debian-12/upgrade-download-only");
        return UpgradeOutput.parse(request(hash, false, download), Captures.run(capture));
    }

    private static AptUpgradeResult parsed(String capture) {
        return Objects.requireNonNull(report(capture).result());
    }

    private static List<PlannedPackage> approved() {
        return parsed("debian-12/upgrade-approved-half-way").plan();
    }

    private static KeptOut reason(List<KeptOut> left, String name) {
        return left.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Known knowing(List<PlannedPackage> plan) {
        return new Known() {
            @Override
            public Optional<List<PlannedPackage>> plan(String hash) {
                return hash.equals(HASH) ? Optional.of(plan) : Optional.empty();
            }

            @Override
            public Map<PackageVersion, Instant> firstSeen(List<PlannedPackage> versions) {
                return Map.of(new PackageVersion("lab-app11", "1.1"), SEEN);
            }
        };
    }
}
