package io.sysup.execution.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.shell.OutputStreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ContinuedLogTest {

    /** However far the first worker came with either stream, both end up whole and in order. */
    @Property
    void noLineIsMissedAndNoneIsThereTwice(
            @ForAll @Size(max = 30) List<Boolean> streams,
            @ForAll @IntRange(max = 30) int firstOut,
            @ForAll @IntRange(max = 30) int firstErr) {
        List<String> out = of(streams, true);
        List<String> err = of(streams, false);
        int storedOut = Math.min(firstOut, out.size());
        int storedErr = Math.min(firstErr, err.size());
        List<String> seen = new ArrayList<>();
        seen.addAll(out.subList(0, storedOut));
        seen.addAll(err.subList(0, storedErr));

        var log =
                new ContinuedLog(
                        (stream, text) -> seen.add(text),
                        Map.of(
                                OutputStreamKind.STDOUT, (long) storedOut,
                                OutputStreamKind.STDERR, (long) storedErr,
                                OutputStreamKind.SYSTEM, 3L));
        out.forEach(line -> log.line(OutputStreamKind.STDOUT, line));
        err.forEach(line -> log.line(OutputStreamKind.STDERR, line));
        log.line(OutputStreamKind.SYSTEM, "said here");

        assertThat(seen.stream().filter(line -> line.startsWith("out")).toList()).isEqualTo(out);
        assertThat(seen.stream().filter(line -> line.startsWith("err")).toList()).isEqualTo(err);
        assertThat(seen).endsWith("said here");
    }

    private static List<String> of(List<Boolean> streams, boolean stdout) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            if (streams.get(i) == stdout) {
                lines.add((stdout ? "out " : "err ") + i);
            }
        }
        return lines;
    }
}
