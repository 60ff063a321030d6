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
        // the words around are in the language of the account
        if (stream == OutputStreamKind.STDERR
                && text.contains(BY_PATH + ": ")
                && text.contains("`/'")) {
            refused = true;
        } else {
            next.line(stream, text);
        }
    }

    boolean refused() {
        return refused;
    }
}
