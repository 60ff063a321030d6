package io.sysup.scheduler.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants at which a cron expression comes round in a timezone.
 *
 * <p>Between two changes of its offset a timezone is a calendar like that of UTC. So the slots are
 * looked for one such stretch at a time; only at the beginning of a stretch the policies for local
 * times that do not exist or exist twice have a say.
 */
public final class CronSlots {
    /** The 29th of February may be eight years away, around a year like 2100. */
    private static final Duration HORIZON = Duration.ofDays(9 * 366L);

    private final CronExpression cron;
    private final ZoneRules rules;
    private final DstGap gap;
    private final DstOverlap overlap;

    public CronSlots(CronExpression cron, ZoneId zone, DstGap gap, DstOverlap overlap) {
        this.cron = cron;
        this.rules = zone.getRules();
        this.gap = gap;
        this.overlap = overlap;
    }

    /** The next slot strictly after; empty when the expression fits no day of the calendar. */
    public Optional<Instant> after(Instant instant) {
        Instant horizon = instant.plus(HORIZON);
        Instant from = instant;
        boolean inclusive = false;
        while (from.isBefore(horizon)) {
            ZoneOffsetTransition end = rules.nextTransition(from);
            Optional<Instant> slot = firstInStretch(from, inclusive, end);
            if (slot.isPresent() || end == null) {
                return slot;
            }
            from = end.getInstant();
            inclusive = true;
        }
        return Optional.empty();
    }

    /** The next slots, at most {@code count}. */
    public List<Instant> next(Instant instant, int count) {
        List<Instant> slots = new ArrayList<>();
        Optional<Instant> slot = after(instant);
        while (slot.isPresent() && slots.size() < count) {
            slots.add(slot.get());
            slot = after(slot.get());
        }
        return slots;
    }

    private Optional<Instant> firstInStretch(
            Instant from, boolean inclusive, @Nullable ZoneOffsetTransition end) {
        ZoneOffset offset = rules.getOffset(from);
        ZoneOffsetTransition begin = rules.previousTransition(from.plusNanos(1));
        Instant regular = regular(from, inclusive, offset, begin);
        Instant shifted = shifted(from, inclusive, begin);
        Instant first = earlier(regular, shifted);
        if (first == null || (end != null && !first.isBefore(end.getInstant()))) {
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private @Nullable Instant regular(
            Instant from,
            boolean inclusive,
            ZoneOffset offset,
            @Nullable ZoneOffsetTransition begin) {
        LocalDateTime local = LocalDateTime.ofInstant(from, offset);
        if (overlap == DstOverlap.FIRST
                && begin != null
                && begin.isOverlap()
                && local.isBefore(begin.getDateTimeBefore())) {
            return instant(cron.atOrAfter(begin.getDateTimeBefore()), offset);
        }
        return instant(inclusive ? cron.atOrAfter(local) : cron.after(local), offset);
    }

    /** Local times of the gap, read as if clocks had not been put forward yet. */
    private @Nullable Instant shifted(
            Instant from, boolean inclusive, @Nullable ZoneOffsetTransition begin) {
        if (gap == DstGap.SKIP || begin == null || !begin.isGap()) {
            return null;
        }
        LocalDateTime local = LocalDateTime.ofInstant(from, begin.getOffsetBefore());
        return (inclusive ? cron.atOrAfter(local) : cron.after(local))
                .filter(time -> time.isBefore(begin.getDateTimeAfter()))
                .map(time -> time.toInstant(begin.getOffsetBefore()))
                .orElse(null);
    }

    private static @Nullable Instant instant(Optional<LocalDateTime> local, ZoneOffset offset) {
        return local.map(time -> time.toInstant(offset)).orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
