package io.sysup.execution.detached;

/** Exit codes of {@code detached.sh} that are not those of the script it runs. */
public final class DetachedExit {
    public static final int NOTHING_KEPT = 95;
    public static final int NO_RUN = 96;
    public static final int NEWER_LEASE = 97;
    public static final int CUT_OFF = 98;

    private DetachedExit() {}
}
