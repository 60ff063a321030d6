package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Plans of any size, as apt prints them on terminals of any width. */
class LargePlanTest {

    @Property(tries = 60)
    void everyPackageIsInThePlanHoweverNarrowTheTerminal(
            @ForAll @IntRange(max = 500) int upgraded,
            @ForAll @IntRange(max = 100) int kept,
            @ForAll @IntRange(min = 1, max = 200) int width) {
        AptAnalysis analysis = analysis(GeneratedPlan.sections(upgraded, kept, width));

        assertThat(analysis.counts().upgrade()).isEqualTo(upgraded);
        assertThat(analysis.counts().updates()).isEqualTo(upgraded + kept);
        assertThat(analysis.keptBack()).hasSize(kept);
        assertThat(analysis.plans().upgrade())
                .allSatisfy(each -> {
                    assertThat(each.downloadBytes()).isEqualTo(2048);
                    assertThat(each.installedBytesChange()).isEqualTo(1024);
                    assertThat(each.sources()).hasSize(1);
                })
                .extracting(PlannedPackage::name)
                .doesNotHaveDuplicates();
    }

    /** Whatever is missing of a simulation: that is an error, and never "0 updates". */
    @Property(tries = 60)
    void aPlanThatLostLinesIsAnError(
            @ForAll @IntRange(min = 1, max = 500) int upgraded,
            @ForAll @IntRange(max = 499) int from,
            @ForAll @IntRange(min = 1, max = 500) int lost) {
        List<String> simulation = new ArrayList<>(GeneratedPlan.simulation(upgraded, 3, 80));
        List<Integer> instLines =
                IntStream.range(0, simulation.size())
                        .filter(i -> simulation.get(i).startsWith("Inst "))
                        .boxed()
                        .toList();
        int first = instLines.get(Math.min(from, instLines.size() - 1));
        simulation.subList(first, Math.min(simulation.size(), first + lost)).clear();

        assertThatThrownBy(() -> analysis(GeneratedPlan.sections(simulation, upgraded, 3)))
                .isInstanceOf(OutputUnparsable.class);
    }

    private static AptAnalysis analysis(Sections sections) {
        return Objects.requireNonNull(AnalyzeOutput.parse(sections).analysis());
    }
}
