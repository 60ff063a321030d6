package io.sysup.scheduler.window;

import io.sysup.scheduler.cron.Timing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window as callers see it.
 *
 * @param selector machines of a blackout; null for all
 * @param active whether it is open, or forbids, now
 * @param activeUntil when that ends; null when it is not active
 * @param next when it is active next, what is active now included
 */
public record WindowView(
        UUID id,
        String name,
        String kind,
        @Nullable String cron,
        @Nullable Integer durationSeconds,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        String timezone,
        @Nullable String selector,
        boolean enabled,
        boolean active,
        @Nullable Instant activeUntil,
        List<Opening> next,
        @Nullable String createdBy,
        Instant createdAt,
        int version) {
    private static final int NEXT = 5;

    public WindowView {
        next = List.copyOf(next);
    }

    static WindowView of(Window window, Instant now) {
        When when = window.when();
        When.Recurring recurring = when instanceof When.Recurring some ? some : null;
        When.Once once = when instanceof When.Once some ? some : null;
        Span active = Stretches.of(window).covering(now).orElse(null);
        return new WindowView(
                window.id(),
                window.name(),
                window.kind().word(),
                recurring == null ? null : recurring.cron(),
                recurring == null ? null : recurring.durationSeconds(),
                once == null ? null : once.start(),
                once == null ? null : once.end(),
                when.timezone(),
                window.selector(),
                window.enabled(),
                active != null,
                active == null ? null : active.until(),
                openings(window, now, NEXT),
                window.createdBy(),
                window.createdAt(),
                window.version());
    }

    static List<Opening> openings(Window window, Instant now, int count) {
        // One that has gone since must not take the whole list with it.
        ZoneId zone = Timing.knownZone(window.when().timezone()).orElse(ZoneOffset.UTC);
        return Stretches.of(window).from(now, count).stream()
                .map(span -> Opening.of(span, zone))
                .toList();
    }

    /**
     * A stretch of time in UTC and on the clocks of the window.
     *
     * @param localFrom with the offset that holds then, like {@code 2026-06-01T22:00:00+02:00}
     */
    public record Opening(Instant from, Instant until, String localFrom, String localUntil) {
        static Opening of(Span span, ZoneId zone) {
            return new Opening(
                    span.from(), span.until(), local(span.from(), zone), local(span.until(), zone));
        }

        private static String local(Instant instant, ZoneId zone) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
        }
    }
}
