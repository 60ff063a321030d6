package io.sysup.execution.detached;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts how many bytes of a run's output were handed on, over all lines to the machine. What comes
 * before the mark on either stream is not the run's: a login prints things, sudo lectures.
 */
final class ShownOutput {
    private final String mark;
    private final LineSink next;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<OutputStreamKind, Long> known = new EnumMap<>(OutputStreamKind.class);

    ShownOutput(String run, LineSink next) {
        this.mark = "@@" + run;
        this.next = next;
    }

    /** To be asked while nothing comes. */
    long known(OutputStreamKind stream) {
        return known.getOrDefault(stream, 0L);
    }

    long known() {
        return known.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For the output that comes over one line to the machine. */
    OverOneLine overOneLine() {
        return new OverOneLine();
    }

    final class OverOneLine implements LineSink {
        private final Set<OutputStreamKind> marked = EnumSet.noneOf(OutputStreamKind.class);
        private boolean broken;

        @Override
        public void line(OutputStreamKind stream, String text) {
            throw new IllegalStateException("lines of a command come with their size");
        }

        @Override
        public void line(OutputStreamKind stream, String text, long size) {
            oneAtATime.lock();
            try {
                if (marked.contains(stream) && !broken) {
                    next.line(stream, text);
                    known.merge(stream, size, Long::sum);
                } else if (text.endsWith(mark)) {
                    marked.add(stream);
                }
            } finally {
                oneAtATime.unlock();
            }
        }

        /** What still comes was not seen: the next line shows it again. */
        void hasBroken() {
            oneAtATime.lock();
            broken = true;
            oneAtATime.unlock();
        }
    }
}
