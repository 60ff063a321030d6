package io.sysup.execution.log;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.EnumMap;
import java.util.Map;

/** The log of a run that is shown from its beginning again: what was stored already is left out. */
public final class ContinuedLog implements LineSink {
    private final LineSink next;
    private final Map<OutputStreamKind, Long> stored;

    /**
     * @param stored lines of each stream that are there
     */
    public ContinuedLog(LineSink next, Map<OutputStreamKind, Long> stored) {
        this.next = next;
        this.stored = new EnumMap<>(OutputStreamKind.class);
        this.stored.putAll(stored);
        this.stored.remove(OutputStreamKind.SYSTEM);
    }

    @Override
    public void line(OutputStreamKind stream, String text) {
        if (isNew(stream)) {
            next.line(stream, text);
        }
    }

    private synchronized boolean isNew(OutputStreamKind stream) {
        long left = stored.getOrDefault(stream, 0L);
        if (left > 0) {
            stored.put(stream, left - 1);
        }
        return left == 0;
    }
}
