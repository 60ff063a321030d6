package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.SectionReader;
import org.junit.jupiter.api.Test;

class AnalyzeOutputTest {
    private static final String LONG =
            "lab-rpm-with-a-name-that-no-column-of-a-table-is-wide-enough-for";

    @Test
    void eachPackageIsInThePlanWithWhatIsKnownOfIt() {
        AptAnalysis analysis = analysis(ok("dnf/analyze").result());

        assertThat(analysis.lists().refreshed()).isTrue();
        assertThat(analysis.counts().updates()).isEqualTo(10);
        assertThat(analysis.counts().upgrade()).isEqualTo(11);
        assertThat(analysis.counts().install()).isEqualTo(2);
        assertThat(analysis.counts().remove()).isOne();
        assertThat(analysis.held()).containsExactly("lab-rpm-held");
        assertThat(analysis.keptBack()).containsExactly("lab-rpm-stuck");
        assertThat(analysis.plans().distUpgrade()).isEqualTo(analysis.plans().upgrade());
        PlannedPackage conf = planned(analysis, "lab-rpm-conf");
        assertThat(conf.operation()).isEqualTo(PlanOperation.UPGRADE);
        assertThat(conf.arch()).isEqualTo("noarch");
        assertThat(conf.from()).isEqualTo("1:1.0-1");
        assertThat(conf.to()).isEqualTo("1:1.1-1");
        assertThat(conf.origin()).isEqualTo("lab");
        assertThat(conf.downloadBytes()).isPositive();
        assertThat(conf.installedBytesChange()).isZero();
        assertThat(planned(analysis, LONG).to()).isEqualTo("1.1-1");
    }

    @Test
    void onlyWhatAnAdvisorySaysIsASecurityUpdate() {
        AptAnalysis analysis = analysis(ok("dnf/analyze").result());

        assertThat(analysis.counts().security()).isOne();
        assertThat(planned(analysis, "lab-rpm-sec").security()).isTrue();
    }

    @Test
    void whatIsReplacedGoesAndWhatIsNeededComes() {
        AptAnalysis analysis = analysis(ok("dnf/analyze").result());

        assertThat(planned(analysis, "lab-rpm-old").operation()).isEqualTo(PlanOperation.REMOVE);
        assertThat(planned(analysis, "lab-rpm-heir").operation()).isEqualTo(PlanOperation.INSTALL);
        assertThat(planned(analysis, "lab-rpm-newlib").from()).isNull();
        assertThat(planned(analysis, "lab-rpm-side").operation())
                .as("it comes beside the old one, and is an update all the same")
                .isEqualTo(PlanOperation.UPGRADE);
    }

    @Test
    void anAnalysisFeedsWhatThoseOfAptFeed() {
        ActionResult result = ok("dnf/analyze").result();

        assertThat(result.observation().kind()).isEqualTo(SnapshotTaken.APT_UPDATE_ANALYZE);
        assertThat(result.observation().installed()).hasSize(12);
        assertThat(result.summary())
                .containsEntry("updates", 10)
                .containsEntry("aptStatus", "updates_available");
    }

    @Test
    void whatCannotBeUpgradedIsStillWaiting() {
        AptAnalysis analysis = analysis(ok("dnf/analyze-rest").result());

        assertThat(analysis.lists().refreshed()).isFalse();
        assertThat(analysis.counts().upgrade()).isZero();
        assertThat(analysis.counts().updates()).isEqualTo(2);
    }

    @Test
    void aRepositoryThatMayBeSkippedIsAWarning() {
        ActionOutcome.Warned warned =
                (ActionOutcome.Warned) parse("dnf/analyze-repository-skipped");

        assertThat(warned.reason().kind()).isEqualTo(ErrorKind.APT_REPOSITORY_UNREACHABLE);
        assertThat(warned.reason().message()).contains("gone");
        assertThat(warned.result().observation()).isNotNull();
        AptAnalysis analysis = analysis(warned.result());
        assertThat(analysis.lists().refreshed()).isFalse();
        assertThat(analysis.lists().problems())
                .extracting(RepositoryProblem::repository)
                .containsExactly("gone");
        assertThat(analysis.counts().updates()).isEqualTo(10);
    }

    @Test
    void aRepositoryThatIsGoneIsAnErrorWithWhatIsKnownFromBefore() {
        ActionOutcome.Failed failed = (ActionOutcome.Failed) parse("dnf/analyze-repository-gone");

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.APT_REPOSITORY_UNREACHABLE);
        ActionResult result = failed.result().orElseThrow();
        assertThat(result.observation()).isNull();
        assertThat(analysis(result).counts().updates()).isEqualTo(10);
    }

    @Test
    void twoVersionsOfAPackageAreToldOfAfterAnUpgradeThatWasCutOff() {
        ActionOutcome.Warned warned = (ActionOutcome.Warned) parse("dnf/analyze-after-killed");

        assertThat(warned.reason().kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(warned.reason().message())
                .endsWith("two versions of lab-rpm-app, lab-rpm-lib, lab-rpm-slow.");
        assertThat(warned.reason().remedy()).contains("dnf remove --duplicates");
    }

    @Test
    void aLockThatNobodyHoldsAnyMoreStopsNothing() {
        assertThat(parse("dnf/analyze-lock-left")).isInstanceOf(ActionOutcome.Ok.class);
    }

    @Test
    void whereverTheOutputEndsNothingIsConcludedFromIt() {
        int lines = Captures.length("dnf/analyze");
        for (int first = 0; first < lines - 1; first++) {
            int end = first;
            assertThatThrownBy(() ->
                            AnalyzeOutput.parse(
                                    Captures.beginning("dnf/analyze", end), RuledPlan.FREE))
                    .as("%s lines", end)
                    .isInstanceOf(OutputUnparsable.class);
        }
    }

    @Test
    void anAnswerOfAnotherFormIsNotTakenForNoUpdates() {
        SectionReader reader = new SectionReader("n");
        reader.stdout("@@n begin lock");
        reader.stdout("@@n end lock 0");
        reader.stdout("@@n begin plan");
        reader.stdout("Nichts zu tun.");
        reader.stdout("@@n end plan 0");

        assertThatThrownBy(() -> AnalyzeOutput.parse(reader.sections(), RuledPlan.FREE))
                .isInstanceOf(OutputUnparsable.class);
    }

    private static ActionOutcome.Ok ok(String capture) {
        return (ActionOutcome.Ok) parse(capture);
    }

    private static ActionOutcome parse(String capture) {
        return AnalyzeOutput.parse(Captures.run(capture), RuledPlan.FREE);
    }

    private static AptAnalysis analysis(ActionResult result) {
        return (AptAnalysis) result.payload();
    }

    private static PlannedPackage planned(AptAnalysis analysis, String name) {
        return analysis.plans().upgrade().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
