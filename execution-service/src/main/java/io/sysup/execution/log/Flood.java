package io.sysup.execution.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lets the head of a log through and holds its end back, which may hold secrets until it is asked
 * for. Only {@link #full} may be asked by any thread.
 */
final class Flood {
    static final long HEAD_CHARACTERS = 8L * 1024 * 1024;
    static final long TAIL_CHARACTERS = 256L * 1024;

    private final Deque<LogLine> tail = new ArrayDeque<>();
    private long headRoom = HEAD_CHARACTERS;
    private long tailRoom = TAIL_CHARACTERS;
    private volatile boolean full;
    private long leftOut;

    boolean passes(LogLine line) {
        headRoom -= size(line);
        return !full && headRoom >= 0;
    }

    /** Keeps a line that did not pass for as long as it is among the last; true for the first. */
    boolean hold(LogLine line) {
        boolean first = !full;
        full = true;
        tail.add(line);
        tailRoom -= size(line);
        while (tailRoom < 0) {
            tailRoom += size(tail.remove());
            leftOut++;
        }
        return first;
    }

    boolean full() {
        return full;
    }

    List<LogLine> tail() {
        return List.copyOf(tail);
    }

    long leftOut() {
        return leftOut;
    }

    private static long size(LogLine line) {
        return line.message().length() + 1L;
    }
}
