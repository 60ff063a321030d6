package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.RepairStep;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutOffRepairTest {
    private static final String STATUS = "/var/lib/dpkg/status";
    private static final List<String> AUDIT =
            List.of(
                    "The following packages are only half configured, probably due to problems",
                    " lab-broken           lab-broken test package");

    @Test
    void whereverConfiguringWasCutOffTheMachineTellsThatItIsDone() {
        String capture = "debian-12/repair-configure";
        for (int lines = 0; lines < Captures.length(capture); lines++) {
            Sections said = Captures.beginning(capture, lines);
            Verdict verdict =
                    verdict(
                            RepairStep.CONFIGURE,
                            said,
                            left(capture, "after", List.of(), List.of(STATUS)));

            if (said.closed("before").isPresent()) {
                assertThat(verdict).as("%s lines", lines).isInstanceOf(Verdict.Done.class);
            } else {
                assertThat(verdict).as("%s lines", lines).isInstanceOf(Verdict.HalfDone.class);
            }
        }
    }

    @Test
    void whereverConfiguringWasCutOffBeforeItBeganItIsSafeToTryAgain() {
        String capture = "debian-12/repair-configure";
        for (int lines = 0; lines < Captures.length(capture); lines++) {
            Sections left = left(capture, "before", AUDIT, List.of());
            Verdict verdict =
                    verdict(RepairStep.CONFIGURE, Captures.beginning(capture, lines), left);

            Verdict.SafeToRetry safe = (Verdict.SafeToRetry) verdict;
            assertThat(safe.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
        }
    }

    @Test
    void whatIsHalfDoneAfterwardsIsNamedWithItsRepair() {
        String capture = "debian-12/repair-configure";
        Sections left = left(capture, "before", AUDIT, List.of(STATUS));

        Verdict.HalfDone half =
                (Verdict.HalfDone)
                        verdict(RepairStep.CONFIGURE, Captures.beginning(capture, 3), left);

        assertThat(half.failure().kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(half.failure().message()).contains("lab-broken");
        assertThat(half.failure().repair()).isEqualTo(ProposedRepair.CONFIGURE);
    }

    @Test
    void dependenciesAreMendedWhenDpkgShowsAllThatWasPlanned() {
        String capture = "debian-12/repair-fix-broken";
        for (int lines = 0; lines < Captures.length(capture); lines++) {
            Sections said = Captures.beginning(capture, lines);
            Sections left = left(capture, "after", List.of(), List.of(STATUS));
            Verdict verdict = verdict(RepairStep.FIX_BROKEN, said, left);

            boolean known = said.closed("before").isPresent() && said.closed("plan").isPresent();
            assertThat(verdict)
                    .as("%s lines", lines)
                    .isInstanceOf(known ? Verdict.Done.class : Verdict.HalfDone.class);
        }
    }

    @Test
    void cutOffAmidItsPlanItIsSafeToTryAgain() {
        String capture = "debian-12/repair-fix-broken-removal-allowed";
        for (int lines = 0; lines < Captures.length(capture); lines++) {
            Sections left = left(capture, "before", List.of(), List.of());

            assertThat(verdict(RepairStep.FIX_BROKEN, Captures.beginning(capture, lines), left))
                    .as("%s lines", lines)
                    .isInstanceOf(Verdict.SafeToRetry.class);
        }
    }

    @Test
    void ofPartialFilesNothingIsClaimed() {
        Sections left = left("debian-12/repair-configure", "after", List.of(), List.of());

        Verdict.HalfDone half =
                (Verdict.HalfDone)
                        verdict(
                                RepairStep.CLEAR_PARTIAL,
                                Captures.beginning("debian-12/repair-clear-partial", 4),
                                left);

        assertThat(half.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
        assertThat(half.failure().remedy()).isNotBlank();
    }

    private static Verdict verdict(RepairStep step, Sections said, Sections left) {
        return new CutOffRepair(
                        new RepairRequest(step, ConffilePolicy.KEEP, false, 60, false),
                        said,
                        new Remains(left))
                .verdict();
    }

    /** What the machine says when its packages are those of the given section. */
    private static Sections left(
            String capture, String packages, List<String> audit, List<String> touched) {
        SectionReader reader = new SectionReader("n");
        section(reader, "touched", touched);
        section(reader, "after", Captures.run(capture).section(packages).lines());
        section(reader, "audit", audit);
        return reader.sections();
    }

    private static void section(SectionReader reader, String name, List<String> lines) {
        reader.stdout("@@n data " + name);
        lines.forEach(reader::stdout);
        reader.stdout("@@n end " + name + " 0");
    }
}
