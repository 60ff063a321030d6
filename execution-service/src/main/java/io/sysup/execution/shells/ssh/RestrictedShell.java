package io.sysup.execution.shells.ssh;

import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;

/**
 * Notices that a restricted login shell (rbash) refused {@code /bin/sh} because of its slash, and
 * keeps that complaint to itself: nothing was run.
 */
final class RestrictedShell implements LineSink {
    static final String BY_PATH = "/bin/sh";
    static final String BY_NAME = "sh";

    private final LineSink next;
    private volatile boolean refused;

    RestrictedShell(LineSink next) {
        this.next = next;
    }

    @Override
    public void line(OutputStreamKind stream, String text) {
        if (!complaint(stream, text)) {
            next.line(stream, text);
        }
    }

    @Override
    public void line(OutputStreamKind stream, String text, long size) {
        if (!complaint(stream, text)) {
            next.line(stream, text, size);
        }
    }

    /** The words around are in the language of the account. */
    private boolean complaint(OutputStreamKind stream, String text) {
        boolean found =
                stream == OutputStreamKind.STDERR
                        && text.contains(BY_PATH + ": ")
                        && text.contains("`/'");
        if (found) {
            refused = true;
        }
        return found;
    }

    boolean refused() {
        return refused;
    }
}
