package io.sysup.scheduler.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.scheduler.cron.CronMistake;
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
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every timezone, around every change of its clocks, against counting from begin to begin. */
class OpeningsOverTransitionsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");

    /** From six hours before a change to nine hours after it. */
    private static final int CHECKS = 12;

    private static Map<ZoneRules, ZoneId> zones() {
        Map<ZoneRules, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds()
                .forEach(name -> zones.putIfAbsent(ZoneId.of(name).getRules(), ZoneId.of(name)));
        return zones;
    }

    private static Window window(Kind kind, String cron, Duration length, ZoneId zone) {
        return OpeningsTest.window(
                kind.word(),
                kind,
                new When.Recurring(cron, (int) length.toSeconds(), zone.getId()),
                true);
    }

    /** Open when some begin is not longer ago than the window is long. */
    private static boolean isOpen(List<Instant> begins, Duration length, Instant at) {
        return begins.stream()
                .anyMatch(begin -> !begin.isAfter(at) && at.isBefore(begin.plus(length)));
    }

    private static List<Instant> begins(Window window, Instant from, Instant to)
            throws CronMistake {
        var slots = ((When.Recurring) window.when()).timing().slots();
        List<Instant> begins = new ArrayList<>();
        Optional<Instant> slot = slots.after(from);
        while (slot.isPresent() && slot.get().isBefore(to)) {
            begins.add(slot.get());
            slot = slots.after(slot.get());
        }
        return begins;
    }

    @Test
    void windowIsOpenAsLongAsItSaysWhateverTheClocksDo() throws CronMistake {
        for (var zone : zones().entrySet()) {
            ZoneOffsetTransition change = zone.getKey().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(TO)) {
                compare("30 2 * * *", Duration.ofHours(3), zone.getValue(), change.getInstant());
                compare("0 0 * * *", Duration.ofHours(22), zone.getValue(), change.getInstant());
                change = zone.getKey().nextTransition(change.getInstant());
            }
        }
    }

    private static void compare(String cron, Duration length, ZoneId zone, Instant change)
            throws CronMistake {
        Window window = window(Kind.ALLOW, cron, length, zone);
        Openings openings = Openings.of(List.of(window));
        Instant from = change.minus(Duration.ofHours(6));
        List<Instant> begins =
                begins(
                        window,
                        from.minus(length).minusSeconds(60),
                        from.plus(Duration.ofHours(80)));
        for (int i = 0; i < CHECKS; i++) {
            Instant at = from.plus(Duration.ofMinutes(75L * i + 5));
            check(openings.at(at), begins, length, at, zone);
        }
    }

    private static void check(
            Openings.State state, List<Instant> begins, Duration length, Instant at, ZoneId zone) {
        boolean open = isOpen(begins, length, at);
        assertThat(state instanceof Openings.State.Open).as("%s at %s", zone, at).isEqualTo(open);
        if (state instanceof Openings.State.Open(Instant until)) {
            assertThat(isOpen(begins, length, until.minusMillis(1))).isTrue();
        } else if (state instanceof Openings.State.Closed(Window because, Instant opens)) {
            assertThat(opens)
                    .as("%s, closed by %s", zone, because.name())
                    .isEqualTo(begins.stream().filter(at::isBefore).findFirst().orElseThrow());
        }
    }

    @Property(tries = 100)
    void blackoutWinsAndAnOpeningIsOneThatLets(
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(min = 1, max = 1400) int minutes,
            @ForAll @IntRange(max = 23) int blackoutHour,
            @ForAll @IntRange(min = 1, max = 1400) int blackoutMinutes,
            @ForAll @IntRange(max = 200_000) int at) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        Instant instant = FROM.plus(Duration.ofMinutes(at));
        Window allow =
                window(Kind.ALLOW, "0 " + hour + " * * *", Duration.ofMinutes(minutes), zone);
        Window blackout =
                window(
                        Kind.BLACKOUT,
                        "30 " + blackoutHour + " * * *",
                        Duration.ofMinutes(blackoutMinutes),
                        zone);
        Openings both = Openings.of(List.of(allow, blackout));
        boolean allowed = open(Openings.of(List.of(allow)), instant);
        boolean forbidden = !open(Openings.of(List.of(blackout)), instant);

        Openings.State state = both.at(instant);

        assertThat(state instanceof Openings.State.Open).isEqualTo(allowed && !forbidden);
        if (state instanceof Openings.State.Open(Instant until) && until != null) {
            assertThat(until).isAfter(instant);
            assertThat(open(both, until.minusMillis(1))).isTrue();
        }
        if (state instanceof Openings.State.Closed(Window because, Instant opens)
                && opens != null) {
            assertThat(opens).as("after %s", because.name()).isAfter(instant);
            assertThat(open(both, opens)).isTrue();
            assertThat(open(both, opens.minusMillis(1))).isFalse();
        }
    }

    private static boolean open(Openings openings, Instant at) {
        return openings.at(at) instanceof Openings.State.Open;
    }

    /** An end is where minute after minute was open and the next one is not. */
    @Property(tries = 200)
    void endIsTheFirstMomentThatIsNotOpen(
            @ForAll @IntRange(min = 10, max = 200) int minutes,
            @ForAll @IntRange(min = 0, max = 2 * 365 * 24) int hour,
            @ForAll @IntRange(min = 0, max = 400) int number) {
        List<ZoneId> zones = List.copyOf(new TreeMap<>(byId()).values());
        Window window =
                window(
                        Kind.ALLOW,
                        "15,40 1-3 * * *",
                        Duration.ofMinutes(minutes),
                        zones.get(number % zones.size()));
        Instant at = FROM.plus(Duration.ofHours(hour));
        Instant horizon = at.plus(Duration.ofDays(1));
        Stretches stretches = Stretches.of(window);

        Optional<Instant> end = Closings.end(stretches, at, horizon);

        assertThat(end.isPresent()).isEqualTo(stretches.covering(at).isPresent());
        for (Instant minute = at;
                end.isPresent() && minute.isBefore(end.get());
                minute = minute.plusSeconds(60)) {
            assertThat(stretches.covering(minute)).isPresent();
        }
        end.ifPresent(over -> assertThat(stretches.covering(over)).isEmpty());
    }

    private static Map<String, ZoneId> byId() {
        Map<String, ZoneId> byId = new HashMap<>();
        zones().values().forEach(zone -> byId.put(zone.getId(), zone));
        return byId;
    }
}
