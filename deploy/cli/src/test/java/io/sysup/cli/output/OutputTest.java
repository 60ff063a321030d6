package io.sysup.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {

    private final StringWriter written = new StringWriter();

    @Test
    void columnsAreAlignedWhateverTheirColours() {
        new Table("NAME", "STATE", "SEEN")
                .row(List.of("web-1", Colour.ofState("ok"), "today"))
                .row(List.of("database", Colour.ofState("offline"), ""))
                .write(output(false));

        assertThat(written)
                .hasToString(
                        """
                        NAME      STATE    SEEN
                        web-1     ok       today
                        database  offline
                        """);
    }

    @Test
    void aTableGoesOnUnderItsHeader() {
        Output output = output(false);
        Table table = new Table("NAME", "OS");
        table.row(List.of("database", "debian")).write(output);
        table.row(List.of("web", "debian")).write(output);
        table.write(output);

        assertThat(written).hasToString("NAME      OS\ndatabase  debian\nweb       debian\n");
    }

    @Test
    void aCellCannotBreakTheTable() {
        new Table("A", "B").row(List.of("x\ny", "z")).write(output(false));

        assertThat(written).hasToString("A    B\nx y  z\n");
    }

    @Test
    void textFromElsewhereCannotSteerTheTerminal() {
        output(true).line("a\u001B]0;title\u0007b\u001B[2Jc\u001B[1;31md\re\u009Bf");

        assertThat(written).hasToString("abc\u001B[1;31mdef\u001B[0m\n");
    }

    @Test
    void withoutColoursNoEscapeIsLeft() {
        output(false).line("\u001B[31mred\u001B[0m and \u001B");

        assertThat(written).hasToString("red and \n");
    }

    @Test
    void coloursNeedATerminalAndNobodyWhoMindsThem() {
        assertThat(Terminal.wantsColours(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.wantsColours(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColours(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.wantsColours(false, Map.of())).isFalse();
    }

    @Test
    void timesAreShownInTheZoneOfTheReader() {
        assertThat(LocalTime.of("2026-03-01T10:00:00.5Z", ZoneOffset.ofHours(2)))
                .isEqualTo("2026-03-01 12:00:00");
        assertThat(LocalTime.of("", ZoneOffset.UTC)).isEmpty();
        assertThat(LocalTime.of("tomorrow", ZoneOffset.UTC)).isEqualTo("tomorrow");
    }

    private Output output(boolean colours) {
        PrintWriter writer = new PrintWriter(written);
        return new Output(writer, writer, false, colours, () -> ZoneOffset.UTC);
    }
}
