package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.kit.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final String SECRET = "hunter2-is-no-pässword";

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

    @Test
    void linesThatAreRefusedHoldUpNothing() throws InterruptedException {
        var stream =
                new ByteArrayInputStream("a\nb\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        var reader =
                new LineReader(
                        OutputStreamKind.STDOUT,
                        (kind, line) -> {
                            throw new IllegalStateException("refused");
                        });

        reader.start(stream).join();

        assertThat(stream.available()).isZero();
        assertThatThrownBy(reader::finish).hasMessage("refused");
    }

    /** A network delivers as it likes: within a line, a secret, or a letter of several bytes. */
    @Property(tries = 300)
    void howeverTheBytesComeTheLinesAreTheSameAndNoSecretPasses(
            @ForAll @Size(max = 6) List<@StringLength(max = 30) String> texts,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 12) Integer> pieces)
            throws IOException {
        List<String> sent =
                texts.stream()
                        .map(text -> text.replaceAll("[\\n\\p{Cs}]", "") + SECRET + "é€")
                        .toList();
        String text = String.join("\n", sent);

        List<String> got = lines(new Pieces(text.getBytes(StandardCharsets.UTF_8), pieces));

        assertThat(got).isEqualTo(sent);
        Redactor redactor = Redactor.of(List.of(SECRET));
        assertThat(got.stream().map(redactor::redact)).noneMatch(line -> line.contains(SECRET));
    }

    /** Gives its bytes in pieces of these lengths, one after the other. */
    private static final class Pieces extends ByteArrayInputStream {
        private final List<Integer> lengths;
        private int next;

        Pieces(byte[] bytes, List<Integer> lengths) {
            super(bytes);
            this.lengths = lengths;
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, lengths.get(next++ % lengths.size())));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    private List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> lines(InputStream stream) throws IOException {
        List<String> lines = new ArrayList<>();
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
