package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.detached.FollowedRun;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.detached.RunKeeper;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.SudoMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A run is followed over lines that break anywhere, also inside a character. */
class BrokenLinesTest {
    private static final String RUN = "a-run";
    private static final String GREETING = "Welcome to ünïcode\nno end here ";
    private static final int ONE_LINE = 80;
    private static final int EXIT = 7;
    private static final Charset UTF = StandardCharsets.UTF_8;

    @Property(tries = 500)
    void noByteIsMissedAndNoneIsThereTwice(
            @ForAll @Size(max = 12) List<@StringLength(max = 9) String> out,
            @ForAll @Size(max = 6) List<@StringLength(max = 9) String> err,
            @ForAll @Size(max = 20) List<@IntRange(max = 80) Integer> outBreaks,
            @ForAll @Size(max = 20) List<@IntRange(max = 80) Integer> errBreaks) {
        Machine machine = new Machine(whole(out), whole(err));
        for (int i = 0; i < Math.max(outBreaks.size(), errBreaks.size()); i++) {
            // Every third line brings something, or it would be given up.
            boolean fruitful = i % 3 == 2;
            machine.breaksAfter(
                    fruitful ? ONE_LINE : at(outBreaks, i), fruitful ? ONE_LINE : at(errBreaks, i));
        }

        Map<OutputStreamKind, List<String>> seen = new EnumMap<>(OutputStreamKind.class);
        int exit = machine.follow((stream, line) -> add(seen, stream, line));

        assertThat(exit).isEqualTo(EXIT);
        assertThat(seen.getOrDefault(OutputStreamKind.STDOUT, List.of()))
                .isEqualTo(decoded(whole(out)));
        assertThat(seen.getOrDefault(OutputStreamKind.STDERR, List.of()))
                .isEqualTo(decoded(whole(err)));
    }

    @Test
    void linesThatBringNothingAreNotTriedForEver() {
        Machine machine = new Machine(whole(List.of("x")), new byte[0]);
        for (int i = 0; i < 20; i++) {
            machine.breaksAfter(0, 0);
        }

        assertThatThrownBy(() -> machine.follow((stream, line) -> {}))
                .isInstanceOf(ShellException.class);
        assertThat(machine.opened).isLessThan(6);
    }

    @Test
    void whatStillComesOverALineThatBrokeIsNotTakenTwice() {
        Machine machine = new Machine(whole(List.of("one", "two")), new byte[0]);
        machine.breaksAfter(("@@" + RUN + "\none\n").length() + GREETING.getBytes(UTF).length, 0);
        List<LineSink> sinks = new ArrayList<>();
        machine.sinks = sinks;
        List<String> seen = new ArrayList<>();

        machine.follow((stream, line) -> {
            seen.add(line);
            if (line.equals("two")) {
                sinks.getFirst().line(OutputStreamKind.STDOUT, "two", 4);
            }
        });

        assertThat(seen).containsExactly("one", "two");
    }

    private static int at(List<Integer> breaks, int i) {
        return i < breaks.size() ? breaks.get(i) : Integer.MAX_VALUE;
    }

    private static byte[] whole(List<String> lines) {
        return String.join("", lines.stream().map(line -> line.replace('\n', 'ö') + "\n").toList())
                .getBytes(UTF);
    }

    private static List<String> decoded(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, UTF).split("\n", -1)));
        lines.removeLast();
        return lines;
    }

    private static synchronized void add(
            Map<OutputStreamKind, List<String>> seen, OutputStreamKind stream, String line) {
        seen.computeIfAbsent(stream, kind -> new ArrayList<>()).add(line);
    }

    /** Shows its run as {@code detached.sh} does, over lines that break after some bytes. */
    private static final class Machine implements RunKeeper, Shell {
        private final byte[] out;
        private final byte[] err;
        private final Deque<int[]> breaks = new ArrayDeque<>();
        private List<LineSink> sinks = new ArrayList<>();
        private int opened;

        Machine(byte[] out, byte[] err) {
            this.out = out;
            this.err = err;
        }

        void breaksAfter(int outBytes, int errBytes) {
            breaks.add(new int[] {outBytes, errBytes});
        }

        int follow(LineSink sink) {
            Command command = new Command("run", "", List.of(), Rights.ROOT);
            return new FollowedRun(this, command, Duration.ofMinutes(1), sink).over(this);
        }

        @Override
        public int run(Command command, Duration limit, LineSink sink) {
            opened++;
            sinks.add(sink);
            int[] after = breaks.poll();
            long knownOut = Long.parseLong(command.arguments().get(0));
            long knownErr = Long.parseLong(command.arguments().get(1));
            boolean outEnds = show(OutputStreamKind.STDOUT, out, knownOut, after, 0, sink);
            boolean errEnds = show(OutputStreamKind.STDERR, err, knownErr, after, 1, sink);
            if (!outEnds || !errEnds) {
                throw ShellException.of(
                        ErrorKind.SSH_CONNECTION_LOST, "run", "The line broke.", null, null);
            }
            return EXIT;
        }

        private static boolean show(
                OutputStreamKind stream,
                byte[] all,
                long known,
                int[] after,
                int which,
                LineSink sink) {
            byte[] head = (GREETING + "@@" + RUN + "\n").getBytes(UTF);
            byte[] rest = Arrays.copyOfRange(all, (int) known, all.length);
            byte[] shown = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, shown, head.length, rest.length);
            int until = after == null ? shown.length : Math.min(after[which], shown.length);
            try {
                new LineReader(stream, sink).read(new ByteArrayInputStream(shown, 0, until));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return until == shown.length;
        }

        @Override
        public Command detached(Command command, long knownOut, long knownErr) {
            return new Command(
                    "run",
                    "",
                    List.of(Long.toString(knownOut), Long.toString(knownErr)),
                    Rights.ROOT);
        }

        @Override
        public Optional<Shell> anotherLine() {
            return Optional.of(this);
        }

        @Override
        public Optional<Shell> anotherLogin() {
            return Optional.empty();
        }

        @Override
        public Optional<RemoteHandle> begun() {
            return Optional.empty();
        }

        @Override
        public RemoteHandle begin(List<String> arguments) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String name() {
            return RUN;
        }

        @Override
        public SudoMode sudo() {
            return SudoMode.NOPASSWD;
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}
    }
}
