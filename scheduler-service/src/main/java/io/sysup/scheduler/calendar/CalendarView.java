package io.sysup.scheduler.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to come in a stretch of time. Times are told in UTC and on the clocks that they follow.
 *
 * @param windows windows and blackouts, by their begin
 * @param firings times of schedules that are not paused, in their order
 * @param campaigns stretches in which campaigns begin machines, or did, by their begin
 * @param clockChanges of the time zones that any of them follows
 * @param cutOff names of which not everything is told, because there is too much of it
 */
public record CalendarView(
        Instant from,
        Instant to,
        List<WindowTime> windows,
        List<FiringTime> firings,
        List<CampaignTime> campaigns,
        List<ClockChange> clockChanges,
        List<String> cutOff) {
    public CalendarView {
        windows = List.copyOf(windows);
        firings = List.copyOf(firings);
        campaigns = List.copyOf(campaigns);
        clockChanges = List.copyOf(clockChanges);
        cutOff = List.copyOf(cutOff);
    }

    /**
     * @param kind {@code allow} or {@code blackout}
     * @param selector machines of a blackout; null for all
     * @param localFrom with the offset that holds then
     */
    public record WindowTime(
            UUID id,
            String name,
            String kind,
            @Nullable String selector,
            String timezone,
            Instant from,
            Instant until,
            String localFrom,
            String localUntil) {}

    /**
     * @param fate {@code runs}, {@code waits} for an opening, or is {@code skipped}
     * @param begins when the run begins, if it does; up to {@code jitterSeconds} later
     * @param because the window or blackout that holds it back
     * @param withoutSome blackouts that keep some machines out of it
     */
    public record FiringTime(
            UUID scheduleId,
            String name,
            List<String> actions,
            String timezone,
            Instant at,
            String localAt,
            int jitterSeconds,
            String fate,
            @Nullable Instant begins,
            @Nullable String because,
            List<String> withoutSome) {
        public FiringTime {
            actions = List.copyOf(actions);
            withoutSome = List.copyOf(withoutSome);
        }
    }

    /**
     * @param state of the campaign, as it is now
     * @param window the window that is open then; null when it begins at any time, or is over
     * @param until null when it goes on until it is done
     */
    public record CampaignTime(
            UUID campaignId,
            String name,
            String action,
            String state,
            int targets,
            @Nullable String window,
            Instant from,
            @Nullable Instant until) {}

    /**
     * @param kind {@code gap}: clocks are put forward; {@code overlap}: back
     */
    public record ClockChange(
            String timezone, Instant at, String kind, String offsetBefore, String offsetAfter) {}
}
