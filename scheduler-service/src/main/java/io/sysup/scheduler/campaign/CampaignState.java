package io.sysup.scheduler.campaign;

import java.util.Locale;

/** States of a campaign; the moves between them are the guarded statements of CampaignSql. */
enum CampaignState {
    RUNNING,
    /** Nothing new begins until somebody resumes it. */
    PAUSED,
    /** Nothing new begins any more; what runs comes to its end. */
    STOPPING,
    /** All targets have had their turn. */
    FINISHED,
    /** Stopped by too many failures. */
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return switch (this) {
            case FINISHED, FAILED, CANCELLED -> true;
            case RUNNING, PAUSED, STOPPING -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CampaignState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
