package io.sysup.scheduler.campaign;

import java.util.Locale;

/** What became of one machine of a campaign. */
enum TargetState {
    PENDING,
    /** Its job was wished for and has not come to an end. */
    REQUESTED,
    OK,
    WARNING,
    ERROR,
    /** Somebody cancelled its job. */
    CANCELLED,
    /** Its turn never came, because the campaign stopped before. */
    SKIPPED;

    /** A cancelled job did not do its work either. */
    boolean failed() {
        return this == ERROR || this == CANCELLED;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TargetState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
