package io.sysup.scheduler.calendar;

import io.sysup.scheduler.calendar.CalendarView.FiringTime;
import io.sysup.scheduler.schedule.Outside;
import io.sysup.scheduler.window.Kind;
import io.sysup.scheduler.window.Openings;
import io.sysup.scheduler.window.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What windows will make of the times of schedules, as they are written down now. */
final class Fates {
    private final List<Window> forAll = new ArrayList<>();
    private final List<Window> forSome = new ArrayList<>();
    private final Map<UUID, Openings> openings = new HashMap<>();
    private final Openings withoutWindow;

    Fates(List<Window> windows) {
        for (Window window : windows) {
            if (window.kind() == Kind.BLACKOUT) {
                (window.selector() == null ? forAll : forSome).add(window);
            }
        }
        withoutWindow = Openings.of(forAll);
    }

    /**
     * @param named also one that is switched off; null when the schedule names none
     */
    FiringTime of(PlannedSchedule schedule, @Nullable Window named, Instant at, ZoneId zone) {
        return switch (openings(named).at(at)) {
            case Openings.State.Open open ->
                    firing(schedule, at, zone, "runs", at, null, partlyAt(at));
            case Openings.State.Closed closed -> {
                boolean waits =
                        schedule.window().outside() == Outside.WAIT && closed.opens() != null;
                yield firing(
                        schedule,
                        at,
                        zone,
                        waits ? "waits" : "skipped",
                        waits ? closed.opens() : null,
                        closed.because().name(),
                        List.of());
            }
        };
    }

    private Openings openings(@Nullable Window named) {
        return named == null
                ? withoutWindow
                : openings.computeIfAbsent(
                        named.id(),
                        id -> {
                            List<Window> all = new ArrayList<>(forAll);
                            all.add(named);
                            return Openings.of(all);
                        });
    }

    private List<String> partlyAt(Instant at) {
        return forSome.stream()
                .filter(blackout -> !Openings.between(blackout, at, at.plusNanos(1), 1).isEmpty())
                .map(Window::name)
                .toList();
    }

    private static FiringTime firing(
            PlannedSchedule schedule,
            Instant at,
            ZoneId zone,
            String fate,
            @Nullable Instant begins,
            @Nullable String because,
            List<String> withoutSome) {
        return new FiringTime(
                schedule.id(),
                schedule.name(),
                schedule.actions(),
                schedule.timing().timezone(),
                at,
                Calendar.local(at, zone),
                schedule.jitterSeconds(),
                fate,
                begins,
                because,
                withoutSome);
    }
}
