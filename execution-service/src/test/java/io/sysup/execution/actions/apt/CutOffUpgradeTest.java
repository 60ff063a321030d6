package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Objects;
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
    void whereverItWasCutOffItIsAFailureThatSaysWhatChanged() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Sections said = Captures.beginning(CAPTURE, lines);
            UpgradeReport report = new CutOffUpgrade(REQUEST, said, left("after", "")).report();

            Failure failure = Objects.requireNonNull(report.failure());
            assertThat(failure.kind()).as("after %s lines", lines).isEqualTo(ErrorKind.INTERRUPTED);
            assertThat(failure.remedy()).isNotBlank();
            AptUpgradeResult result = report.result();
            assertThat(result == null).isEqualTo(said.closed("before").isEmpty());
            if (result != null) {
                assertThat(result.changes()).hasSize(2);
                assertThat(failure.message()).contains("2 of 2 packages");
            }
        }
    }

    @Test
    void whatDpkgFindsHalfDoneAsksForItsRepair() {
        Sections said = Captures.beginning(CAPTURE, Captures.length(CAPTURE) - 2);
        Sections left = left("before", "The following packages are only half configured");

        Failure failure =
                Objects.requireNonNull(new CutOffUpgrade(REQUEST, said, left).report().failure());

        assertThat(failure.kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(failure.message()).contains("0 of 2 packages");
        assertThat(failure.lines()).contains("The following packages are only half configured");
    }

    /** What the machine says when its packages are those of the given section. */
    private static Sections left(String packages, String audit) {
        SectionReader reader = new SectionReader("n");
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
