package io.sysup.scheduler.calendar;

import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.calendar.CalendarView.CampaignTime;
import io.sysup.scheduler.calendar.CalendarView.ClockChange;
import io.sysup.scheduler.calendar.CalendarView.FiringTime;
import io.sysup.scheduler.calendar.CalendarView.WindowTime;
import io.sysup.scheduler.cron.CronMistake;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.window.Kind;
import io.sysup.scheduler.window.Openings;
import io.sysup.scheduler.window.Span;
import io.sysup.scheduler.window.Window;
import io.sysup.scheduler.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is to come; nothing of it is stored. How much that may be is bounded: of what comes
 * every minute only the first times are told.
 */
@ApplicationScoped
class Calendar {
    private static final int SCHEDULES = 500;
    private static final int WINDOWS = 500;
    private static final int CAMPAIGNS = 200;

    /** Somewhat more than twice a day for two months. */
    private static final int TIMES_OF_ONE = 150;

    private final SchedulerDatabase database;
    private final Windows windows;

    Calendar(SchedulerDatabase database, Windows windows) {
        this.database = database;
        this.windows = windows;
    }

    /**
     * @param now what is past of the schedules is not told: their runs tell it
     */
    CalendarView between(Instant from, Instant to, Instant now) {
        List<Window> all = windows.enabled(WINDOWS);
        TreeSet<String> cutOff = new TreeSet<>();
        TreeSet<String> zones = new TreeSet<>();
        List<WindowTime> opened = new ArrayList<>();
        for (Window window : all) {
            List<Span> spans = Openings.between(window, from, to, TIMES_OF_ONE + 1);
            cut(spans, window.name(), cutOff).forEach(span -> opened.add(time(window, span)));
            zones.add(window.when().timezone());
        }
        Fates fates = new Fates(all);
        Map<UUID, Window> named = new HashMap<>();
        all.stream()
                .filter(window -> window.kind() == Kind.ALLOW)
                .forEach(window -> named.put(window.id(), window));
        List<FiringTime> firings = new ArrayList<>();
        Instant begin = from.isBefore(now) ? now : from;
        for (var row : database.query(PlannedSchedule.COMING, to, SCHEDULES)) {
            PlannedSchedule schedule = PlannedSchedule.of(row);
            ZoneId zone = zone(schedule.timing().timezone());
            UUID id = schedule.window().id();
            // One that is switched off is not among them, and says itself that it never opens.
            Window window =
                    id == null ? null : named.computeIfAbsent(id, other -> windows.get(other));
            for (Instant at : cut(slots(schedule, begin, to), schedule.name(), cutOff)) {
                firings.add(fates.of(schedule, window, at, zone));
            }
            zones.add(schedule.timing().timezone());
        }
        List<CampaignTime> campaigns = new ArrayList<>();
        for (var row : database.query(PlannedCampaign.DURING, from, to, CAMPAIGNS)) {
            PlannedCampaign campaign = PlannedCampaign.of(row);
            UUID id = campaign.finishedAt() == null ? campaign.windowId() : null;
            Window window =
                    id == null ? null : named.computeIfAbsent(id, other -> windows.get(other));
            campaigns.addAll(cut(times(campaign, window, begin, to), campaign.name(), cutOff));
        }
        campaigns.sort(Comparator.comparing(CampaignTime::from));
        opened.sort(Comparator.comparing(WindowTime::from));
        firings.sort(Comparator.comparing(FiringTime::at));
        return new CalendarView(
                from,
                to,
                opened,
                firings,
                campaigns,
                changes(zones, from, to),
                List.copyOf(cutOff));
    }

    private static <T> List<T> cut(List<T> times, String name, TreeSet<String> cutOff) {
        if (times.size() <= TIMES_OF_ONE) {
            return times;
        }
        cutOff.add(name);
        return times.subList(0, TIMES_OF_ONE);
    }

    private static List<Instant> slots(PlannedSchedule schedule, Instant from, Instant to) {
        try {
            CronSlots slots = schedule.timing().slots();
            return slots.next(from.minusNanos(1), TIMES_OF_ONE + 1).stream()
                    .filter(at -> at.isBefore(to))
                    .toList();
        } catch (CronMistake | DateTimeException e) {
            // Its time zone has gone since: it does not fire either, and its page says so.
            return List.of();
        }
    }

    /** One at work with a window stands in each of its openings, as long as it may last. */
    private static List<CampaignTime> times(
            PlannedCampaign campaign, @Nullable Window window, Instant from, Instant to) {
        Instant created = campaign.createdAt();
        if (window == null) {
            return List.of(time(campaign, null, created, campaign.finishedAt()));
        }
        Instant begin = from.isBefore(created) ? created : from;
        return Openings.between(window, begin, to, TIMES_OF_ONE + 1).stream()
                .map(span -> time(campaign, window.name(), span.from(), span.until()))
                .toList();
    }

    private static CampaignTime time(
            PlannedCampaign campaign,
            @Nullable String window,
            Instant from,
            @Nullable Instant until) {
        return new CampaignTime(
                campaign.id(),
                campaign.name(),
                campaign.action(),
                campaign.state(),
                campaign.targets(),
                window,
                from,
                until);
    }

    private static WindowTime time(Window window, Span span) {
        ZoneId zone = zone(window.when().timezone());
        return new WindowTime(
                window.id(),
                window.name(),
                window.kind().word(),
                window.selector(),
                window.when().timezone(),
                span.from(),
                span.until(),
                local(span.from(), zone),
                local(span.until(), zone));
    }

    private static List<ClockChange> changes(TreeSet<String> zones, Instant from, Instant to) {
        List<ClockChange> changes = new ArrayList<>();
        for (String name : zones) {
            ZoneId zone = zone(name);
            ZoneOffsetTransition change = zone.getRules().nextTransition(from.minusNanos(1));
            while (change != null && change.getInstant().isBefore(to)) {
                changes.add(
                        new ClockChange(
                                name,
                                change.getInstant(),
                                change.isGap() ? "gap" : "overlap",
                                change.getOffsetBefore().getId(),
                                change.getOffsetAfter().getId()));
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        changes.sort(Comparator.comparing(ClockChange::at));
        return changes;
    }

    private static ZoneId zone(String name) {
        return Timing.knownZone(name).orElse(ZoneOffset.UTC);
    }

    static String local(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
