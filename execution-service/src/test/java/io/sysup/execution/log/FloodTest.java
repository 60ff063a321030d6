package io.sysup.execution.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final int LINE = 1023;

    @Test
    void keepsTheHeadAndTheEndAndCountsTheRest() {
        Flood flood = new Flood();
        int lines = 1024 * 1024;
        int passed = 0;
        int told = 0;
        for (int i = 0; i < lines; i++) {
            LogLine line = line(i, LINE);
            if (flood.passes(line)) {
                passed++;
            } else if (flood.hold(line)) {
                told++;
            }
        }

        List<LogLine> tail = flood.tail();
        assertThat(passed).isEqualTo((int) (Flood.HEAD_CHARACTERS / 1024));
        assertThat(tail).hasSize((int) (Flood.TAIL_CHARACTERS / 1024));
        assertThat(tail.getLast().seq()).isEqualTo(lines - 1L);
        assertThat(passed + flood.leftOut() + tail.size()).isEqualTo(lines);
        assertThat(told).isOne();
    }

    @Test
    void aShortLogPassesWhole() {
        Flood flood = new Flood();

        assertThat(flood.passes(line(1, LINE))).isTrue();
        assertThat(flood.tail()).isEmpty();
        assertThat(flood.leftOut()).isZero();
    }

    @Test
    void nothingPassesBehindALineThatWasHeldBack() {
        Flood flood = new Flood();
        LogLine huge = line(1, (int) Flood.HEAD_CHARACTERS);

        assertThat(flood.passes(huge)).isFalse();
        flood.hold(huge);
        assertThat(flood.passes(line(2, 1))).isFalse();
    }

    private static LogLine line(long seq, int length) {
        return new LogLine(seq, Instant.EPOCH, "stdout", "info", "x".repeat(length));
    }
}
