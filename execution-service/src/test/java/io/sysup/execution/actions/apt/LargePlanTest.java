package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
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
        AptAnalysis analysis = analysis(written(upgraded, kept, width));

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
        List<String> simulation = new ArrayList<>(simulation(upgraded, 3, 80));
        List<Integer> instLines =
                IntStream.range(0, simulation.size())
                        .filter(i -> simulation.get(i).startsWith("Inst "))
                        .boxed()
                        .toList();
        int first = instLines.get(Math.min(from, instLines.size() - 1));
        simulation.subList(first, Math.min(simulation.size(), first + lost)).clear();

        assertThatThrownBy(() -> analysis(written(simulation, upgraded, 3)))
                .isInstanceOf(OutputUnparsable.class);
    }

    private static AptAnalysis analysis(Sections sections) {
        return Objects.requireNonNull(AnalyzeOutput.parse(sections).analysis());
    }

    private static Sections written(int upgraded, int kept, int width) {
        return written(simulation(upgraded, kept, width), upgraded, kept);
    }

    private static Sections written(List<String> simulation, int upgraded, int kept) {
        List<String> all = new ArrayList<>(names("up", upgraded));
        all.addAll(names("kept", kept));
        List<String> policy =
                all.stream()
                        .flatMap(name ->
                                List.of(
                                        name + ":",
                                        "  Installed: 1.0",
                                        "  Candidate: 2.0",
                                        "  Version table:",
                                        "     2.0 500",
                                        "        500 http://mirror.example/debian x/main amd64 Packages",
                                        " *** 1.0 100",
                                        "        100 /var/lib/dpkg/status")
                                        .stream())
                        .toList();
        String[] lines = simulation.toArray(String[]::new);
        return new WrittenSections()
                .with("lists-known")
                .with("upgrade", lines)
                .with("dist-upgrade", lines)
                .with("native", "amd64")
                .with("installed", each(all, "%s\tamd64\t1.0\tii "))
                .with("records", each(all, "%s\tamd64\t2.0\t2048\t3"))
                .with("conffiles", each(all, "package\t%s\tamd64\t2"))
                .with("conffile-sums")
                .with(
                        "releases",
                        "Package files:",
                        " 500 http://mirror.example/debian x/main amd64 Packages",
                        "     release v=1,o=Debian,a=stable,n=x,l=Debian,c=main,b=amd64")
                .with("preferences", "")
                .with("candidates", policy.toArray(String[]::new))
                .with("reboot", "container")
                .sections();
    }

    private static List<String> simulation(int upgraded, int kept, int width) {
        List<String> lines = new ArrayList<>(List.of("Reading package lists..."));
        if (kept > 0) {
            lines.add("The following packages have been kept back:");
            lines.addAll(wrapped(names("kept", kept), width));
        }
        lines.add("The following packages will be upgraded:");
        lines.addAll(wrapped(names("up", upgraded), width));
        lines.add(
                "%d upgraded, 0 newly installed, 0 to remove and %d not upgraded."
                        .formatted(upgraded, kept));
        names("up", upgraded)
                .forEach(name -> {
                    lines.add("Inst " + name + " [1.0] (2.0 Debian:1/stable [amd64])");
                    lines.add("Conf " + name + " (2.0 Debian:1/stable [amd64])");
                });
        return lines;
    }

    /** As apt does: two blanks, then as many names as fit, and one at least. */
    private static List<String> wrapped(List<String> names, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() > 0 && line.length() + name.length() + 1 > width) {
                lines.add(" " + line);
                line.setLength(0);
            }
            line.append(' ').append(name);
        }
        if (line.length() > 0) {
            lines.add(" " + line);
        }
        return lines;
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> "%s-%03d".formatted(start, i)).toList();
    }

    private static String[] each(List<String> names, String form) {
        return names.stream().map(form::formatted).toArray(String[]::new);
    }
}
