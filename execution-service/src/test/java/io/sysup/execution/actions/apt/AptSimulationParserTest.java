package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.execution.actions.apt.AptSimulation.Installation;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptSimulationParserTest {
    private static final String ONE =
            "1 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.";
    private static final String NONE =
            "0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.";

    @Test
    void newerWordsOfAptAreRead() {
        AptSimulation simulation =
                AptSimulationParser.parse(Captures.output("debian-13/apt-s-upgrade"));

        assertThat(simulation.installations()).hasSize(5);
        assertThat(simulation.phased()).containsExactly(PackageName.of("lab-phased"));
        assertThat(simulation.keptBack())
                .containsExactlyInAnyOrder(PackageName.of("lab-big"), PackageName.of("lab-wants"));
        assertThat(simulation.notUpgraded()).isEqualTo(3);
    }

    @Test
    void newerWordsForRemovalsAreRead() {
        AptSimulation simulation =
                AptSimulationParser.parse(
                        Captures.output("debian-13/apt-get-s-dist-upgrade-output-version-30"));

        assertThat(simulation.removals())
                .extracting(each -> each.name().name())
                .containsExactly("lab-legacy");
        assertThat(simulation.installations()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inst a [1] (2 L:s [all])",
                "Inst a [1] (2 L:s [all]) []",
                "Inst a [1] (2 L:s [all]) [b:amd64 on a:amd64] [c:amd64 ]"
            })
    void whatIsLeftBrokenOnTheWayDoesNotMatter(String line) {
        AptSimulation simulation = AptSimulationParser.parse(Captures.section(line, ONE));

        assertThat(simulation.installations())
                .containsExactly(new Installation(PackageName.of("a"), "all", "1", "2", "L:s"));
    }

    @Test
    void packageFromAFileHasNoOrigin() {
        AptSimulation simulation =
                AptSimulationParser.parse(Captures.section("Inst a [1] (2 [amd64])", ONE));

        assertThat(simulation.installations().getFirst().origin()).isNull();
    }

    @Test
    void whatIsTakenAwayAndPutBackIsNoRemoval() {
        AptSimulation simulation =
                AptSimulationParser.parse(
                        Captures.section("Remv a [1] []", "Inst a [1] (2 L:s [all])", ONE));

        assertThat(simulation.removals()).isEmpty();
    }

    @Test
    void withoutSummaryNothingIsConcluded() {
        assertThatThrownBy(() ->
                        AptSimulationParser.parse(Captures.section("Reading package lists...")))
                .isInstanceOf(OutputUnparsable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inst a [1]",
                "Inst a (2 L:s all)",
                "Inst a [1] (2 L:s [all]) and more",
                "Remv a"
            })
    void lineOfAnotherFormIsUnparsable(String line) {
        assertThatThrownBy(() -> AptSimulationParser.parse(Captures.section(line, ONE)))
                .isInstanceOf(OutputUnparsable.class);
    }

    @Test
    void linesThatDoNotAddUpToTheSummaryAreUnparsable() {
        assertThatThrownBy(() -> AptSimulationParser.parse(Captures.section(ONE)))
                .isInstanceOf(OutputUnparsable.class);
        assertThatThrownBy(() ->
                        AptSimulationParser.parse(
                                Captures.section("Inst a [1] (2 L:s [all])", NONE)))
                .isInstanceOf(OutputUnparsable.class);
    }
}
