package io.sysup.scheduler.cron;

/** What becomes of a local time that does not exist because clocks are put forward. */
public enum DstGap {
    /**
     * It comes later by the length of the gap: 02:30 becomes 03:30 when 02:00 is followed by 03:00.
     */
    SHIFT,
    /** It does not come on that day. */
    SKIP
}
