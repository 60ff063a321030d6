package io.sysup.execution.job;

import java.util.Locale;

/** States of a job; the moves between them are the guarded statements of {@link JobSql}. */
public enum JobState {
    QUEUED,
    RUNNING,
    OK,
    WARNING,
    ERROR,
    CANCELLED,
    /** The worker vanished and the outcome is not known; keeps its partition. */
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return switch (this) {
            case OK, WARNING, ERROR, CANCELLED -> true;
            case QUEUED, RUNNING, LOST -> false;
        };
    }

    public static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
