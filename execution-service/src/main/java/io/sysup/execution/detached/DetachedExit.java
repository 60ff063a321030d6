package io.sysup.execution.detached;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.shell.ShellException;

/** Exit codes of {@code detached.sh} that are not those of the script it runs. */
public final class DetachedExit {
    public static final int CUT_OFF = 98;

    private static final int NOT_GONE_ON_WITH = 94;
    private static final int NOTHING_KEPT = 95;
    private static final int NO_RUN = 96;
    private static final int NEWER_LEASE = 97;

    private DetachedExit() {}

    /**
     * Returns what the script itself ended with, or {@link #CUT_OFF}.
     *
     * @throws NotBegun when nothing was begun
     * @throws LeaseGone when a newer worker was there
     * @throws ShellException when there is a run that cannot be shown now
     */
    public static int ofScript(int exit) {
        return switch (exit) {
            case NEWER_LEASE -> throw new LeaseGone();
            case NO_RUN -> throw NotBegun.missing();
            case NOTHING_KEPT -> throw NotBegun.nothingKept();
            case NOT_GONE_ON_WITH ->
                    throw ShellException.of(
                            ErrorKind.APT_DISK_FULL,
                            "follow",
                            "The machine cannot note in /var/lib/sysup who follows the run.",
                            "Look whether /var is full or read-only.",
                            null);
            default -> exit;
        };
    }
}
