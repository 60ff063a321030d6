package io.sysup.execution.actions.sections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lines of a section that is still open; a flood keeps its beginning and its end. */
final class SectionBody {
    static final int HEAD_CHARACTERS = 16 * 1024 * 1024;
    static final int TAIL_CHARACTERS = 1024 * 1024;

    final String name;
    final boolean shown;
    private final List<String> head = new ArrayList<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private long headRoom = HEAD_CHARACTERS;
    private long tailRoom = TAIL_CHARACTERS;
    private long omitted;

    SectionBody(String name, boolean shown) {
        this.name = name;
        this.shown = shown;
    }

    void add(String line) {
        if (tail.isEmpty() && line.length() <= headRoom) {
            headRoom -= line.length() + 1L;
            head.add(line);
            return;
        }
        tail.add(line);
        tailRoom -= line.length() + 1L;
        while (tailRoom < 0) {
            tailRoom += tail.remove().length() + 1L;
            omitted++;
        }
    }

    Section closed(int exitCode) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(tail);
        return new Section(name, exitCode, lines, omitted);
    }
}
