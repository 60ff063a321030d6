package io.sysup.execution.detached;

/** What {@code detached-stop.sh} found and did. */
public enum StopAnswer {
    NOTHING_RUNS,
    ENDED,
    /** Packages are in between; ended now, they would have to be repaired by hand. */
    DPKG_AT_WORK,
    /** It could not look. */
    UNKNOWN;

    private static final int STOPPED = 10;
    private static final int REFUSED = 11;

    public static StopAnswer of(int exit) {
        return switch (exit) {
            case 0 -> NOTHING_RUNS;
            case STOPPED -> ENDED;
            case REFUSED -> DPKG_AT_WORK;
            default -> UNKNOWN;
        };
    }
}
