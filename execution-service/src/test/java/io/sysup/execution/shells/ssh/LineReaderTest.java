package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private final List<String> whole = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();

    @Test
    void keepsEmptyLinesAndTheLastOneWithoutItsEnd() throws IOException {
        assertThat(lines("a\n\nb")).containsExactly("a", "", "b");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void whatCameLastWithoutItsEndIsNotHandedOnBeforeTheStreamEndedWell() throws IOException {
        lines("a\nhalf of b");

        assertThat(whole).containsExactly("a");
    }

    @Test
    void tellsTheBytesOfEachLineAsTheyCame() throws IOException {
        String longest = "ö".repeat(LineReader.LONGEST_LINE);

        lines("a\n\nöß\r\n" + longest + "\nb");

        assertThat(sizes).containsExactly(2L, 1L, 6L, 2L * LineReader.LONGEST_LINE + 1, 1L);
    }

    @Test
    void leavesOutTheRestOfAnEndlessLine() throws IOException {
        String longest = "x".repeat(LineReader.LONGEST_LINE);

        assertThat(lines(longest + "\n" + longest + "yyy\nz\n"))
                .containsExactly(longest, longest + LineReader.CUT, "z");
    }

    private List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var reader =
                new LineReader(
                        OutputStreamKind.STDOUT,
                        new LineSink() {
                            @Override
                            public void line(OutputStreamKind kind, String line) {
                                lines.add(line);
                            }

                            @Override
                            public void line(OutputStreamKind kind, String line, long size) {
                                sizes.add(size);
                                line(kind, line);
                            }
                        });
        reader.read(stream);
        whole.addAll(lines);
        reader.finish();
        return lines;
    }
}
