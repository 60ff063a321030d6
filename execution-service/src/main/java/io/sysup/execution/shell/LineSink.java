package io.sysup.execution.shell;

/** Receives output line by line while a command runs; called from one thread per stream. */
@FunctionalInterface
public interface LineSink {
    void line(OutputStreamKind stream, String text);
}
