package io.sysup.scheduler.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Every timezone, around every change of its clocks, against the slow way of counting. */
class CronSlotsOverTransitionsTest {
    private static final List<String> CRONS =
            List.of("30 2 * * *", "*/20 * * * *", "15 0,1,2,3 * * *", "0 0 * * *", "59 23 * * 0");

    /** Timezones with the same rules are one. */
    private static Map<ZoneRules, ZoneId> zones() {
        Map<ZoneRules, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds()
                .forEach(name -> zones.putIfAbsent(ZoneId.of(name).getRules(), ZoneId.of(name)));
        return zones;
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules, int from, int to) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        Instant end = Instant.parse(to + "-01-01T00:00:00Z");
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse(from + "-01-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(end)) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return found;
    }

    @Test
    void comingTransitionsLoseAndRepeatNothing() throws CronMistake {
        for (var zone : zones().entrySet()) {
            for (ZoneOffsetTransition transition : transitions(zone.getKey(), 2026, 2028)) {
                for (String cron : CRONS) {
                    compare(cron, zone.getValue(), transition, DstGap.SHIFT, DstOverlap.FIRST);
                    compare(cron, zone.getValue(), transition, DstGap.SKIP, DstOverlap.BOTH);
                }
            }
        }
    }

    @Test
    void pastTransitionsLoseAndRepeatNothing() throws CronMistake {
        for (var zone : zones().entrySet()) {
            for (ZoneOffsetTransition transition : transitions(zone.getKey(), 2005, 2026)) {
                compare(
                        "10,40 1-3 * * *",
                        zone.getValue(),
                        transition,
                        DstGap.SHIFT,
                        DstOverlap.BOTH);
            }
        }
    }

    private static void compare(
            String cron,
            ZoneId zone,
            ZoneOffsetTransition transition,
            DstGap gap,
            DstOverlap overlap)
            throws CronMistake {
        Instant from = transition.getInstant().minus(Duration.ofHours(5));
        Instant to = transition.getInstant().plus(Duration.ofHours(26));
        CronSlots slots = new Timing(cron, zone.getId(), gap, overlap).slots();

        assertThat(until(slots, from, to))
                .as("%s in %s around %s, %s %s", cron, zone, transition, gap, overlap)
                .isEqualTo(new CronOracle(cron).slots(zone.getRules(), from, to, gap, overlap));
    }

    private static List<Instant> until(CronSlots slots, Instant from, Instant to) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> slot = slots.after(from);
        while (slot.isPresent() && slot.get().isBefore(to)) {
            found.add(slot.get());
            slot = slots.after(slot.get());
        }
        return found;
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void anyExpressionFiresWhenTheSlowWaySaysSo(
            @ForAll("crons") String cron,
            @ForAll("anyZone") ZoneId zone,
            @ForAll("instants") Instant from)
            throws CronMistake {
        Instant to = from.plus(Duration.ofDays(20));
        CronSlots slots = new Timing(cron, zone.getId(), DstGap.SHIFT, DstOverlap.FIRST).slots();

        List<Instant> found = until(slots, from, to);

        assertThat(found)
                .isEqualTo(
                        new CronOracle(cron)
                                .slots(zone.getRules(), from, to, DstGap.SHIFT, DstOverlap.FIRST));
        assertThat(found).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<String> crons() {
        Arbitrary<String> days =
                Arbitraries.oneOf(
                        Arbitraries.just("* MONTH *"),
                        field(1, 28).map(day -> day + " MONTH *"),
                        field(0, 7).map(day -> "* MONTH " + day),
                        Combinators.combine(number(1, 28), number(0, 7))
                                .as((month, week) -> month + " MONTH " + week));
        return Combinators.combine(
                        field(0, 59),
                        field(0, 23),
                        days,
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just("*")), Tuple.of(1, field(1, 12))))
                .as((minute, hour, day, month) ->
                        minute + " " + hour + " " + day.replace("MONTH", month));
    }

    private static Arbitrary<String> field(int min, int max) {
        Arbitrary<Integer> values = Arbitraries.integers().between(min, max);
        return Arbitraries.oneOf(
                number(min, max),
                Combinators.combine(number(min, max), number(min, max)).as((a, b) -> a + "," + b),
                Combinators.combine(values, values)
                        .as((a, b) -> Math.min(a, b) + "-" + Math.max(a, b)),
                Arbitraries.integers().between(7, 30).map(step -> "*/" + Math.min(step, max)));
    }

    private static Arbitrary<String> number(int min, int max) {
        return Arbitraries.integers().between(min, max).map(String::valueOf);
    }

    @Provide
    Arbitrary<ZoneId> anyZone() {
        return Arbitraries.of(zones().values());
    }

    @Provide
    Arbitrary<Instant> instants() {
        long from = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        long to = from + Duration.ofDays(3 * 365).toSeconds();
        return Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
    }
}
