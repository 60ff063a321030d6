package io.sysup.scheduler.cron;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The slots of a range of time by trying each local minute: slow, and written without a look at the
 * real thing. Knows numbers, lists, ranges and steps.
 */
final class CronOracle {
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    CronOracle(String cron) {
        String[] fields = cron.split(" ");
        minutes = values(fields[0], 0, 59);
        hours = values(fields[1], 0, 23);
        daysOfMonth = values(fields[2], 1, 31);
        months = values(fields[3], 1, 12);
        daysOfWeek = values(fields[4], 0, 7);
        eitherDay = !"*".equals(fields[2]) && !"*".equals(fields[4]);
    }

    private static BitSet values(String field, int min, int max) {
        BitSet values = new BitSet();
        for (String item : field.split(",")) {
            String[] parts = item.split("/");
            int step = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
            String[] range = "*".equals(parts[0]) ? new String[] {} : parts[0].split("-");
            int from = range.length == 0 ? min : Integer.parseInt(range[0]);
            int to = range.length == 0 ? max : Integer.parseInt(range[range.length - 1]);
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return values;
    }

    private boolean fits(LocalDateTime time) {
        int weekday = time.getDayOfWeek().getValue();
        boolean dayOfMonth = daysOfMonth.get(time.getDayOfMonth());
        boolean dayOfWeek = daysOfWeek.get(weekday) || (weekday == 7 && daysOfWeek.get(0));
        return minutes.get(time.getMinute())
                && hours.get(time.getHour())
                && months.get(time.getMonthValue())
                && (eitherDay ? dayOfMonth || dayOfWeek : dayOfMonth && dayOfWeek);
    }

    /** Slots after {@code from} and before {@code to}. */
    List<Instant> slots(ZoneRules rules, Instant from, Instant to, DstGap gap, DstOverlap overlap) {
        TreeSet<Instant> slots = new TreeSet<>();
        LocalDateTime local =
                LocalDateTime.ofInstant(from, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minusDays(2);
        LocalDateTime end = LocalDateTime.ofInstant(to, ZoneOffset.UTC).plusDays(2);
        for (; local.isBefore(end); local = local.plusMinutes(1)) {
            if (fits(local)) {
                add(slots, rules, local, gap, overlap);
            }
        }
        return slots.stream().filter(s -> s.isAfter(from) && s.isBefore(to)).toList();
    }

    private static void add(
            TreeSet<Instant> slots,
            ZoneRules rules,
            LocalDateTime local,
            DstGap gap,
            DstOverlap overlap) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition transition = rules.getTransition(local);
            if (gap == DstGap.SHIFT) {
                slots.add(local.toInstant(transition.getOffsetBefore()));
            }
            return;
        }
        slots.add(local.toInstant(offsets.getFirst()));
        if (overlap == DstOverlap.BOTH) {
            slots.add(local.toInstant(offsets.getLast()));
        }
    }
}
