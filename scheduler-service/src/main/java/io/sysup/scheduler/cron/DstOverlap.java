package io.sysup.scheduler.cron;

/** What becomes of a local time that exists twice because clocks are put back. */
public enum DstOverlap {
    FIRST,
    BOTH
}
