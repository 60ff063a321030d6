package io.sysup.scheduler.schedule;

/**
 * How a schedule behaves when things do not go as planned.
 *
 * @param misfireWindowSeconds slots older than this are never made up
 * @param jitterSeconds a run begins up to this much after its slot, so that fleets do not all start
 *     at once
 * @param catchUp how long a run waits for machines that did not answer
 */
public record Policies(
        MisfirePolicy misfire,
        int misfireWindowSeconds,
        int jitterSeconds,
        OverlapPolicy overlap,
        CatchUp catchUp) {
    static final Policies USUAL =
            new Policies(
                    MisfirePolicy.RUN_ONCE,
                    3600,
                    0,
                    OverlapPolicy.SKIP,
                    new CatchUp(CatchUp.Mode.WINDOW, 3600));

    /** A run is on time when it is fired within this time: a restart does not count as missed. */
    public static final int ON_TIME_SECONDS = 60;
}
