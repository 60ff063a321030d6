package io.sysup.execution.shell;

/** Receives output line by line while a command runs; called from one thread per stream. */
@FunctionalInterface
public interface LineSink {
    void line(OutputStreamKind stream, String text);

    /**
     * @param size bytes of the line and its end as they came, before they were decoded or cut
     */
    default void line(OutputStreamKind stream, String text, long size) {
        line(stream, text);
    }
}
