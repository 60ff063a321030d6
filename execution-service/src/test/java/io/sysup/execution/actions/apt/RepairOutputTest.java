package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.AptRepairResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PartialFile;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepairStep;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.actions.sections.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairOutputTest {
    private static final PartialFile LIST =
            new PartialFile(
                    "/var/lib/apt/lists/partial/mirror.example_debian_dists_bookworm_InRelease.FAILED",
                    2048);
    private static final PartialFile PACKAGE =
            new PartialFile("/var/cache/apt/archives/partial/lab-app02_1.1_all.deb", 5000);

    @ParameterizedTest
    @ValueSource(strings = {"debian-12", "debian-13"})
    void dryRunOfConfigureShowsWhatIsHalfDone(String release) {
        AptRepairResult result =
                ok(release + "/repair-configure-dry-run", RepairStep.CONFIGURE, true);

        assertThat(result.dryRun()).isTrue();
        assertThat(result.inBetween()).containsExactly("lab-broken");
        assertThat(result.leftInBetween()).isNull();
        assertThat(result.audit()).anyMatch(line -> line.contains("lab-broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void configuringFinishesWhatWasHalfDone(String release) {
        AptRepairResult result = ok(release + "/repair-configure", RepairStep.CONFIGURE, false);

        assertThat(result.inBetween()).containsExactly("lab-broken");
        assertThat(result.leftInBetween()).isEmpty();
        assertThat(result.audit()).isEmpty();
        assertThat(result.changes()).as("no version is another").isEmpty();
    }

    @Test
    void whereNothingIsHalfDoneNothingIsConfigured() {
        AptRepairResult result =
                ok("debian-12/repair-configure-nothing", RepairStep.CONFIGURE, false);

        assertThat(result.inBetween()).isEmpty();
        assertThat(result.leftInBetween()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12"})
    void aScriptThatStillFailsIsNamedAndNotProposedAgain(String release) {
        ActionOutcome.Failed failed =
                (ActionOutcome.Failed)
                        parse(
                                release + "/repair-configure-postinst-failed",
                                RepairStep.CONFIGURE,
                                false);

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.APT_POSTINST_FAILED);
        assertThat(failed.failure().message()).contains("lab-broken");
        assertThat(failed.failure().repair()).isNull();
        assertThat(resultOf(failed).leftInBetween()).containsExactly("lab-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void missingDependencyIsPlannedThenInstalled(String release) {
        AptRepairResult dry =
                ok(release + "/repair-fix-broken-dry-run", RepairStep.FIX_BROKEN, true);
        AptRepairResult done = ok(release + "/repair-fix-broken", RepairStep.FIX_BROKEN, false);

        assertThat(dry.plan())
                .extracting(PlannedPackage::name, PlannedPackage::operation)
                .containsExactly(tuple("lab-newlib", PlanOperation.INSTALL));
        assertThat(dry.changes()).isEmpty();
        assertThat(done.changes())
                .containsExactly(
                        new PackageChange(
                                "lab-newlib", "all", ChangeOperation.INSTALLED, null, "1.1"));
    }

    @Test
    void whatIsHalfConfiguredIsNoInstallation() {
        AptRepairResult result =
                ok(
                        "debian-12/repair-fix-broken-dry-run-half-configured",
                        RepairStep.FIX_BROKEN,
                        true);

        assertThat(result.plan()).isEmpty();
        assertThat(result.inBetween()).containsExactly("lab-broken");
    }

    @ParameterizedTest
    @CsvSource({
        "repair-fix-broken-removal-dry-run, true",
        "repair-fix-broken-removal-refused, false"
    })
    void removalsThatNobodyAllowedAreShownAndNotDone(String capture, boolean dryRun) {
        ActionOutcome.NotDone refused =
                (ActionOutcome.NotDone)
                        parse("debian-12/" + capture, RepairStep.FIX_BROKEN, dryRun);

        assertThat(refused.failure().kind()).isEqualTo(ErrorKind.APT_BROKEN_DEPENDENCIES);
        assertThat(refused.failure().message()).contains("lab-needs-gone");
        AptRepairResult result = (AptRepairResult) refused.result().orElseThrow().payload();
        assertThat(result.plan())
                .extracting(PlannedPackage::operation)
                .containsExactly(PlanOperation.REMOVE);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void removalsThatWereAllowedAreDone() {
        var request =
                new RepairRequest(RepairStep.FIX_BROKEN, ConffilePolicy.KEEP, true, 60, false);
        ActionOutcome.Ok ok =
                (ActionOutcome.Ok)
                        RepairOutput.parse(
                                request,
                                Captures.run("debian-12/repair-fix-broken-removal-allowed"));

        assertThat(ok.result().changes())
                .containsExactly(
                        new PackageChange(
                                "lab-needs-gone", "all", ChangeOperation.REMOVED, "1.0", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12"})
    void anInterruptedDpkgIsToBeConfiguredFirst(String release) {
        ActionOutcome.NotDone failed =
                (ActionOutcome.NotDone)
                        parse(
                                release + "/repair-fix-broken-interrupted",
                                RepairStep.FIX_BROKEN,
                                false);

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(failed.failure().repair()).isEqualTo(ProposedRepair.CONFIGURE);
    }

    @Test
    void partialFilesAreShownWithTheirSizeThenThrownAway() {
        AptRepairResult dry =
                ok("debian-12/repair-clear-partial-dry-run", RepairStep.CLEAR_PARTIAL, true);
        ActionOutcome.Ok done =
                (ActionOutcome.Ok)
                        parse("debian-12/repair-clear-partial", RepairStep.CLEAR_PARTIAL, false);

        assertThat(dry.partialFiles()).containsExactly(LIST, PACKAGE);
        assertThat(done.result().summary())
                .containsEntry("partialFiles", 2)
                .containsEntry("partialBytes", 7048L);
    }

    @ParameterizedTest
    @CsvSource({
        "repair-clear-partial-lock-busy, clear-partial, /var/lib/apt/lists/lock",
        "repair-configure-lock-busy,     configure,     /var/lib/dpkg/lock-frontend"
    })
    void aHeldLockIsNamedWithItsHolderAndNothingIsDone(String capture, String step, String lock) {
        RepairStep wanted =
                step.equals("configure") ? RepairStep.CONFIGURE : RepairStep.CLEAR_PARTIAL;
        Failure failure =
                ((ActionOutcome.NotDone) parse("debian-12/" + capture, wanted, false)).failure();

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
        assertThat(failure.message()).contains(lock).contains("lab-lockapt");
    }

    private static ActionOutcome parse(String capture, RepairStep step, boolean dryRun) {
        return RepairOutput.parse(
                new RepairRequest(step, ConffilePolicy.KEEP, false, 60, dryRun),
                Captures.run(capture));
    }

    private static AptRepairResult ok(String capture, RepairStep step, boolean dryRun) {
        return (AptRepairResult)
                ((ActionOutcome.Ok) parse(capture, step, dryRun)).result().payload();
    }

    private static AptRepairResult resultOf(ActionOutcome.Failed failed) {
        return (AptRepairResult) failed.result().orElseThrow().payload();
    }
}
