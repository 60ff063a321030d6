package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutOffUpgradeTest {
    private static final String CAPTURE = "dnf/upgrade-chosen";
    private static final String CHANGING = "/var/lib/sysup/runs/run/changing";
    private static final UpgradeRequest REQUEST =
            UpgradeRequest.of(Map.of("packages", List.of("lab-rpm-app", "lab-rpm-sec")), false);

    @Test
    void whereverItWasCutOffBeforeRpmCouldBeginItIsSafeToTryAgain() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Verdict verdict = verdict(Captures.beginning(CAPTURE, lines), left("before"));

            Verdict.SafeToRetry safe = (Verdict.SafeToRetry) verdict;
            assertThat(safe.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
            assertThat(safe.failure().remedy()).isNotBlank();
        }
    }

    @Test
    void whereverItWasCutOffNothingIsTriedAgainThatMayHaveChangedSomething() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Sections said = Captures.beginning(CAPTURE, lines);
            Verdict verdict = verdict(said, left("after", CHANGING));

            if (said.closed("before").isPresent()) {
                assertThat(((Verdict.Done) verdict).result().changes()).hasSize(3);
            } else {
                Verdict.HalfDone half = (Verdict.HalfDone) verdict;
                assertThat(half.failure().kind()).isEqualTo(ErrorKind.INTERRUPTED);
                assertThat(half.failure().message()).contains("what it said is lost");
            }
        }
    }

    @Test
    void whatOnlyLooksUnchangedIsNotTriedAgain() {
        Sections said = Captures.beginning(CAPTURE, Captures.length(CAPTURE) - 2);

        Verdict.HalfDone half = (Verdict.HalfDone) verdict(said, left("before", CHANGING));

        assertThat(half.failure().message()).contains("0 of 3 packages");
    }

    @Test
    void twoVersionsOfAPackageAskForTheirRepairByName() {
        Sections left = Captures.run("dnf/verify-killed");
        Verdict.HalfDone half =
                (Verdict.HalfDone) verdict(Captures.run("dnf/upgrade-killed"), left);

        assertThat(half.failure().kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(half.failure().message()).endsWith("lab-rpm-app, lab-rpm-lib, lab-rpm-slow.");
        assertThat(half.failure().remedy()).contains("dnf remove --duplicates");
        assertThat(half.result().orElseThrow().changes()).hasSize(3);
        for (int lines = 0; lines < Captures.length("dnf/upgrade-killed"); lines++) {
            Sections said = Captures.beginning("dnf/upgrade-killed", lines);
            assertThat(verdict(said, left)).isInstanceOf(Verdict.HalfDone.class);
        }
    }

    private static Verdict verdict(Sections said, Sections left) {
        return new CutOffUpgrade(REQUEST, said, left).verdict();
    }

    /** What the machine says when its packages are those of the given section. */
    private static Sections left(String packages, String... touched) {
        return new WrittenSections()
                .with("touched", touched)
                .with(
                        "after",
                        Captures.run(CAPTURE).section(packages).lines().toArray(String[]::new))
                .with("duplicates")
                .with("reboot", "container")
                .sections();
    }
}
