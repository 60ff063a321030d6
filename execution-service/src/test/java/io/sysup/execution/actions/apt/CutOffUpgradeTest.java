package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.action.Verdict.SafeToRetry;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutOffUpgradeTest {
    private static final String CAPTURE = "debian-12/upgrade-chosen";
    private static final UpgradeRequest REQUEST =
            new UpgradeRequest(
                    UpgradeMode.UPGRADE,
                    ConffilePolicy.KEEP,
                    false,
                    60,
                    false,
                    List.of("lab-app02", "lab-sec1"));

    @Test
    void whereverItWasCutOffNothingIsTriedAgainThatChangedSomething() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Sections said = Captures.beginning(CAPTURE, lines);
            Verdict verdict =
                    new CutOffUpgrade(REQUEST, said, left("after", "", "/var/lib/dpkg/status"))
                            .verdict();

            boolean seen = said.closed("before").isPresent();
            if (seen) {
                Verdict.Done done = (Verdict.Done) verdict;
                assertThat(done.result().changes()).hasSize(2);
            } else {
                Verdict.HalfDone half = (Verdict.HalfDone) verdict;
                assertThat(half.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
                assertThat(half.failure().message()).contains("what it said is lost");
                assertThat(half.failure().remedy()).isNotBlank();
            }
        }
    }

    @Test
    void whereverItWasCutOffBeforeItChangedAnythingItIsSafeToTryAgain() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Sections said = Captures.beginning(CAPTURE, lines);
            Verdict verdict = new CutOffUpgrade(REQUEST, said, left("before", "", "")).verdict();

            assertThat(verdict).as("after %s lines", lines).isInstanceOf(SafeToRetry.class);
            SafeToRetry safe = (SafeToRetry) verdict;
            assertThat(safe.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
            assertThat(safe.failure().remedy()).isNotBlank();
            assertThat(safe.result().isPresent()).isEqualTo(said.closed("before").isPresent());
        }
    }

    @Test
    void whatOnlyLooksUnchangedIsNotTriedAgain() {
        Sections said = Captures.beginning(CAPTURE, Captures.length(CAPTURE) - 2);
        Sections touched = left("before", "", "/var/lib/dpkg/status");

        Verdict.HalfDone half =
                (Verdict.HalfDone) new CutOffUpgrade(REQUEST, said, touched).verdict();

        assertThat(half.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
        assertThat(half.failure().message()).contains("0 of 2 packages");
    }

    @Test
    void whatDpkgFindsHalfDoneAsksForItsRepairByName() {
        String audit =
                """
                The following packages are only half configured, probably due to problems
                configuring them the first time.  The configuration should be retried using
                dpkg --configure <package> or the configure menu option in dselect:
                 lab-app02            lab-app02 test package
                 lab-sec1             lab-sec1 test package
                """;
        for (int lines : List.of(0, Captures.length(CAPTURE) - 2)) {
            Sections said = Captures.beginning(CAPTURE, lines);
            Sections left = left("before", audit, "");

            Verdict.HalfDone half =
                    (Verdict.HalfDone) new CutOffUpgrade(REQUEST, said, left).verdict();

            assertThat(half.failure().kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
            assertThat(half.failure().message())
                    .endsWith("some of them only in part: lab-app02, lab-sec1.");
            assertThat(half.failure().remedy()).contains("dpkg --configure -a");
            assertThat(half.failure().lines()).hasSize(5);
            assertThat(half.failure().repair()).isEqualTo(ProposedRepair.CONFIGURE);
        }
    }

    /** What the machine says when its packages are those of the given section. */
    private static Sections left(String packages, String audit, String touched) {
        SectionReader reader = new SectionReader("n");
        reader.stdout("@@n begin touched");
        touched.lines().forEach(reader::stdout);
        reader.stdout("@@n end touched 0");
        reader.stdout("@@n data after");
        Captures.run(CAPTURE).section(packages).lines().forEach(reader::stdout);
        reader.stdout("@@n end after 0");
        reader.stdout("@@n begin audit");
        audit.lines().forEach(reader::stdout);
        reader.stdout("@@n end audit 0");
        reader.stdout("@@n data reboot");
        reader.stdout("container");
        reader.stdout("@@n end reboot 0");
        return reader.sections();
    }
}
