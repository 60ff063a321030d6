package io.sysup.execution.job;

/** Channels of PostgreSQL on which the workers and the readers of logs are woken. */
public final class JobChannels {
    /** There may be work. */
    public static final String JOBS = "execution_jobs";

    /** A job moved; the payload is its id. */
    public static final String MOVES = "execution_moves";

    /** The log of a job has new lines; the payload is its id. */
    public static final String LOGS = "execution_logs";

    private JobChannels() {}
}
