package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.ScriptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanHashTest {
    private static final int ROUNDS = 200;
    private static final List<String> WORDS =
            List.of("a", "libc6", "g++", "1.0", "2:1.0-1~b", "all");

    private final Random random = new Random(7);

    @Test
    void theOrderOfItsLinesDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PlannedPackage> plan = plan();
            List<PlannedPackage> shuffled = new ArrayList<>(plan);
            Collections.shuffle(shuffled, random);

            assertThat(PlanHash.of(shuffled)).isEqualTo(PlanHash.of(plan)).matches(PlanHash::isOne);
        }
    }

    @Test
    void anyChangeOfAnyLineMatters() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PlannedPackage> plan = plan();
            int at = random.nextInt(plan.size());
            for (PlannedPackage other : changed(plan.get(at))) {
                List<PlannedPackage> another = new ArrayList<>(plan);
                another.set(at, other);
                assertThat(PlanHash.of(another)).isNotEqualTo(PlanHash.of(plan));
            }
            assertThat(PlanHash.of(plan.subList(1, plan.size()))).isNotEqualTo(PlanHash.of(plan));
        }
    }

    @Test
    void whatStaysAndWhereVersionsComeFromDoNotMatter() {
        PlannedPackage held =
                new PlannedPackage(
                        "vim", "amd64", PlanOperation.HOLD, "1", "2", "x", true, HoldReason.HELD);
        PlannedPackage up = line("nginx", "amd64", PlanOperation.UPGRADE, "1", "2");
        PlannedPackage elsewhere =
                new PlannedPackage(
                        "nginx", "amd64", PlanOperation.UPGRADE, "1", "2", "Debian:12", true, null);

        assertThat(PlanHash.of(List.of(elsewhere, held))).isEqualTo(PlanHash.of(List.of(up)));
    }

    /** Else a plan that people approved would never be the one that the machine makes. */
    @ParameterizedTest
    @CsvSource({
        "debian-12/analyze,                   dist-upgrade",
        "debian-12/analyze-security,          dist-upgrade",
        "debian-12/analyze-removal-multiarch, dist-upgrade",
        "debian-12/analyze-mirror-sync,       dist-upgrade",
        "debian-12/analyze-up-to-date,        dist-upgrade",
        "debian-13/analyze-security,          dist-upgrade",
        "debian-13/analyze-phased,            upgrade",
    })
    void theMachineMakesTheSameLines(String capture, String mode, @TempDir Path folder)
            throws Exception {
        Sections sections = Captures.run(capture);
        Section simulation = sections.section(mode);
        List<PlannedPackage> plan =
                PlanDetails.of(sections).plan(AptSimulationParser.parse(simulation)).packages();

        assertThat(onTheMachine(sections, simulation, folder)).isEqualTo(PlanHash.lines(plan));
    }

    private static List<String> onTheMachine(Sections sections, Section simulation, Path folder)
            throws IOException, InterruptedException {
        Files.write(folder.resolve("plan"), simulation.lines());
        Files.write(
                folder.resolve("dpkg"),
                sections.find("native").map(Section::lines).orElse(List.of("amd64")));
        Files.write(
                folder.resolve("installed"),
                sections.find("installed").map(Section::lines).orElse(List.of()).stream()
                        .filter(line -> line.contains("\t"))
                        .map(line -> "has " + line.split("\t")[0] + " " + line.split("\t")[1])
                        .toList());
        // dpkg's answers are those of the captured machine.
        String script =
                "export LC_ALL=C; cd \"$1\"; dpkg() { cat dpkg; }; dpkg-query() { cat installed; }\n"
                                .replace("dpkg-query()", "dpkg_query()")
                        + ScriptText.read("plan-lines").replace("dpkg-query", "dpkg_query")
                        + "\nplan_lines plan";
        Process process = new ProcessBuilder("sh", "-c", script, "sh", folder.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }

    private List<PlannedPackage> plan() {
        return IntStream.rangeClosed(0, random.nextInt(30))
                .mapToObj(i -> {
                    PlanOperation operation = PlanOperation.values()[random.nextInt(3)];
                    return line(
                            word() + i,
                            word(),
                            operation,
                            operation == PlanOperation.INSTALL ? null : word(),
                            operation == PlanOperation.REMOVE ? null : word());
                })
                .toList();
    }

    private static List<PlannedPackage> changed(PlannedPackage it) {
        return List.of(
                line(it.name() + "x", it.arch(), it.operation(), it.from(), it.to()),
                line(it.name(), it.arch() + "x", it.operation(), it.from(), it.to()),
                line(it.name(), null, it.operation(), it.from(), it.to()),
                line(it.name(), it.arch(), it.operation(), it.from() + "x", it.to()),
                line(it.name(), it.arch(), it.operation(), it.from(), it.to() + "x"),
                line(
                        it.name(),
                        it.arch(),
                        it.operation() == PlanOperation.REMOVE
                                ? PlanOperation.INSTALL
                                : PlanOperation.REMOVE,
                        it.from(),
                        it.to()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static PlannedPackage line(
            String name, String arch, PlanOperation operation, String from, String to) {
        return new PlannedPackage(name, arch, operation, from, to, null, false, null);
    }
}
