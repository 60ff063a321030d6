package io.sysup.execution.actions.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
    private final SectionReader reader = new SectionReader("n0nce");

    @Test
    void sectionHoldsLinesAndExitCode() {
        feed("@@n0nce begin upgrade", "one", "two", "@@n0nce end upgrade 100");

        assertThat(reader.sections().section("upgrade"))
                .isEqualTo(new Section("upgrade", 100, List.of("one", "two"), 0));
    }

    @Test
    void markersAndDataAreNotShown() {
        List<String> shown =
                feed(
                        "@@n0nce begin a",
                        "seen",
                        "@@n0nce end a 0",
                        "@@n0nce data b",
                        "hidden",
                        "@@n0nce end b 0");

        assertThat(shown).containsExactly("seen");
    }

    @Test
    void outputWithoutLastLineEndKeepsItsLastLine() {
        List<String> shown = feed("@@n0nce begin a", "no line end@@n0nce end a 0");

        assertThat(shown).containsExactly("no line end");
        assertThat(reader.sections().section("a").lines()).containsExactly("no line end");
    }

    @Test
    void markerOfAnotherRunIsOrdinaryOutput() {
        feed("@@n0nce begin a", "@@other end a 0", "@@n0nce end a 0");

        assertThat(reader.sections().section("a").lines()).containsExactly("@@other end a 0");
    }

    @Test
    void endOfAnotherSectionClosesNothing() {
        feed("@@n0nce begin a", "@@n0nce end b 0", "line", "@@n0nce end a 0");

        assertThat(reader.sections().section("a").lines()).containsExactly("line");
        assertThat(reader.sections().find("b")).isEmpty();
    }

    @Test
    void lastOfSeveralWithOneNameCounts() {
        feed("@@n0nce begin a", "busy", "@@n0nce end a 100");
        feed("@@n0nce begin a", "done", "@@n0nce end a 0");

        assertThat(reader.sections().section("a").text()).isEqualTo("done");
    }

    @Test
    void unterminatedSectionIsUnparsableAndNamed() {
        feed("@@n0nce begin upgrade", "half");
        Sections sections = reader.sections();

        assertThatThrownBy(() -> sections.find("upgrade"))
                .isInstanceOfSatisfying(
                        OutputUnparsable.class,
                        e -> {
                            assertThat(e.failure().kind()).isEqualTo(ErrorKind.OUTPUT_UNPARSABLE);
                            assertThat(e.failure().step()).isEqualTo("upgrade");
                        });
    }

    @Test
    void missingSectionIsUnparsableAndShowsWhatWasPrintedInstead() {
        reader.stderr("sh: 1: Syntax error");
        Sections sections = reader.sections();

        assertThatThrownBy(() -> sections.section("plan"))
                .isInstanceOfSatisfying(
                        OutputUnparsable.class,
                        e ->
                                assertThat(e.failure().lines())
                                        .containsExactly("sh: 1: Syntax error"));
    }

    @Test
    void floodKeepsBeginningAndEndAndIsNotTakenForComplete() {
        String line = "x".repeat(1000);
        feed("@@n0nce begin a", "first");
        for (int i = 0; i < 20_000; i++) {
            reader.stdout(line);
        }
        feed("last", "@@n0nce end a 0");
        Sections sections = reader.sections();

        Section section = sections.section("a");
        assertThat(section.lines()).startsWith("first").endsWith("last");
        assertThat(section.omitted()).isPositive();
        assertThatThrownBy(() -> sections.complete("a")).isInstanceOf(OutputUnparsable.class);
    }

    @Property
    void nothingPrintedInsideASectionChangesWhereItEnds(@ForAll("printed") List<String> printed) {
        SectionReader fresh = new SectionReader("n0nce");
        fresh.stdout("@@n0nce begin a");
        List<String> shown = new ArrayList<>();
        printed.forEach(line -> fresh.stdout(line).ifPresent(shown::add));
        fresh.stdout("@@n0nce end a 7");

        Section section = fresh.sections().section("a");
        assertThat(section.lines()).isEqualTo(printed).isEqualTo(shown);
        assertThat(section.exitCode()).isEqualTo(7);
    }

    @Property
    void cuttingTheOutputAnywhereLosesNoClosedSectionAndMakesNoneUp(
            @ForAll("printed") List<String> printed, @ForAll int where) {
        List<String> all = new ArrayList<>(List.of("@@n0nce begin a", "x", "@@n0nce end a 0"));
        all.add("@@n0nce data b");
        all.addAll(printed);
        all.add("@@n0nce end b 0");
        int cut = Math.floorMod(where, all.size() + 1);
        SectionReader fresh = new SectionReader("n0nce");
        all.subList(0, cut).forEach(fresh::stdout);
        Sections sections = fresh.sections();

        if (cut >= 3) {
            assertThat(sections.section("a").text()).isEqualTo("x");
        }
        if (cut == all.size()) {
            assertThat(sections.section("b").lines()).isEqualTo(printed);
        } else {
            assertThatThrownBy(() -> sections.section("b")).isInstanceOf(OutputUnparsable.class);
        }
    }

    @Provide
    Arbitrary<List<String>> printed() {
        Arbitrary<String> forged =
                Arbitraries.of(
                        "@@ end a 0",
                        "@@n0nc end a 0",
                        "@@n0nce end a",
                        "@@n0nce end other 0",
                        "@@n0nce start a",
                        "@@n0nce end a 0 ",
                        "");
        return Arbitraries.oneOf(forged, Arbitraries.strings().ascii().ofMaxLength(40))
                .filter(line -> !line.endsWith("@@n0nce end other 0"))
                .list()
                .ofMaxSize(30);
    }

    private List<String> feed(String... lines) {
        List<String> shown = new ArrayList<>();
        for (String line : lines) {
            reader.stdout(line).ifPresent(shown::add);
        }
        return shown;
    }
}
