package io.sysup.scheduler.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which window the runs of a schedule begin.
 *
 * @param id the window; null when any time will do
 * @param outside what becomes of a run that comes while it may not begin
 * @param finishInside machines are left out on which it would not be over before the window closes
 *     or a blackout begins
 */
public record WindowChoice(@Nullable UUID id, Outside outside, boolean finishInside) {
    static final WindowChoice ANY_TIME = new WindowChoice(null, Outside.SKIP, true);
}
