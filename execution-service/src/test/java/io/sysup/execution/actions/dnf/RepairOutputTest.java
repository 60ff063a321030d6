package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.dnf.DnfRepairResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Repair;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairOutputTest {
    @Test
    void theOlderOfTwoVersionsGoes() {
        DnfRepairResult looked = result(parse("duplicates", true, "duplicates-dry-run"));
        assertThat(looked.found())
                .containsExactly(
                        "lab-rpm-post-1.0-1.noarch is a duplicate with lab-rpm-post-1.1-1.noarch");
        assertThat(looked.plan())
                .extracting(PlannedPackage::name, PlannedPackage::from)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lab-rpm-post", "1.0-1"));
        assertThat(looked.left()).isNull();

        DnfRepairResult done = result(parse("duplicates", false, "duplicates"));
        assertThat(done.left()).isEmpty();
        assertThat(done.changes())
                .containsExactly(
                        new PackageChange(
                                "lab-rpm-post", "noarch", ChangeOperation.REMOVED, "1.0-1", null));
    }

    @ParameterizedTest
    @CsvSource({"duplicates,duplicates-none", "database,database-sound"})
    void whereNothingIsWrongNothingIsDone(String step, String capture) {
        DnfRepairResult result = result(parse(step, false, capture));

        assertThat(result.found()).isEmpty();
        assertThat(result.left()).isEmpty();
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void aDamagedDatabaseIsMadeAnew() {
        assertThat(result(parse("database", true, "database-dry-run")).found())
                .contains("Page 31: btreeInitPage() returns error code 11");

        DnfRepairResult done = result(parse("database", false, "database"));
        assertThat(done.found()).hasSize(2);
        assertThat(done.left()).isEmpty();
    }

    @Test
    void whatDnfKeepsOfTheRepositoriesIsThrownAway() {
        assertThat(result(parse("caches", true, "caches-dry-run")).bytesAfter()).isNull();

        DnfRepairResult done = result(parse("caches", false, "caches"));
        assertThat(done.bytesBefore()).isEqualTo(31_259);
        assertThat(Objects.requireNonNull(done.bytesAfter())).isLessThan(31_259);
    }

    @Test
    void aHeldLockIsNamed() {
        ActionOutcome.NotDone busy =
                (ActionOutcome.NotDone) parse("duplicates", false, "lock-busy");

        assertThat(busy.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
    }

    @Test
    void nothingIsDoneThatTakesOtherPackagesAway() {
        Sections looked = Captures.run("dnf/repair-duplicates-dry-run");
        Sections others =
                new WrittenSections()
                        .with("lock")
                        .with("before", lines(looked, "before"))
                        .failed("audit", lines(looked, "audit"))
                        .failed("duplicates", lines(looked, "duplicates"))
                        .with("plan", lines(looked, "plan"))
                        .failed("kept", "Removing dependent packages:")
                        .sections();

        ActionOutcome.NotDone refused =
                (ActionOutcome.NotDone)
                        new RepairOutput(request("duplicates", false), others).outcome();
        assertThat(refused.failure().message()).endsWith("Nothing was removed.");
    }

    @Test
    void anAnalysisProposesTheRepair() {
        ActionOutcome.Warned warned =
                (ActionOutcome.Warned)
                        AnalyzeOutput.parse(
                                Captures.run("dnf/analyze-after-killed"), RuledPlan.FREE);

        assertThat(warned.reason().repair())
                .isEqualTo(new Repair("dnf.repair", Map.of("step", "duplicates")));
    }

    @Test
    void whereverItWasCutOffTheMachineTells() {
        cutOff("duplicates", "duplicates", "duplicates-dry-run", "duplicates-none");
        cutOff("database", "database", "database-dry-run", "database-sound");
    }

    private static void cutOff(String step, String capture, String broken, String sound) {
        for (int lines = 0; lines < Captures.length("dnf/repair-" + capture); lines++) {
            Sections said = Captures.beginning("dnf/repair-" + capture, lines);

            assertThat(verdict(step, said, broken)).isInstanceOf(Verdict.HalfDone.class);
            assertThat(verdict(step, said, sound)).isInstanceOf(Verdict.Done.class);
            assertThat(verdict(step, said, "lock-busy")).isInstanceOf(Verdict.HalfDone.class);
        }
    }

    private static Verdict verdict(String step, Sections said, String left) {
        return new CutOffRepair(request(step, false), said, Captures.run("dnf/repair-" + left))
                .verdict();
    }

    private static ActionOutcome parse(String step, boolean dryRun, String capture) {
        return new RepairOutput(request(step, dryRun), Captures.run("dnf/repair-" + capture))
                .outcome();
    }

    private static RepairRequest request(String step, boolean dryRun) {
        return RepairRequest.of(Map.of("step", step), dryRun);
    }

    private static String[] lines(Sections sections, String name) {
        return sections.section(name).lines().toArray(String[]::new);
    }

    private static DnfRepairResult result(ActionOutcome outcome) {
        return (DnfRepairResult) ((ActionOutcome.Ok) outcome).result().payload();
    }
}
