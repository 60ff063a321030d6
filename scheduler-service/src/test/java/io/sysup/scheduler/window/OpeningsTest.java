package io.sysup.scheduler.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    static Window window(String name, Kind kind, When when, boolean enabled) {
        return new Window(
                new UUID(0, name.hashCode()), name, kind, when, null, enabled, null, NOON, 0);
    }

    private static Window once(String name, Kind kind, int from, int until) {
        return window(name, kind, new When.Once(minutes(from), minutes(until), "UTC"), true);
    }

    private static Window daily(String cron, Duration length, String zone) {
        return window(
                "daily",
                Kind.ALLOW,
                new When.Recurring(cron, (int) length.toSeconds(), zone),
                true);
    }

    private static Instant minutes(int afterNoon) {
        return NOON.plus(Duration.ofMinutes(afterNoon));
    }

    private static Openings.State at(int afterNoon, Window... windows) {
        return Openings.of(List.of(windows)).at(minutes(afterNoon));
    }

    @Test
    void withoutWindowsItIsAlwaysOpen() {
        assertThat(at(0)).isEqualTo(new Openings.State.Open(null));
    }

    @Test
    void windowIsOpenFromItsBeginAndNotAtItsEnd() {
        Window window = once("nights", Kind.ALLOW, 10, 20);

        assertThat(at(9, window)).isEqualTo(new Openings.State.Closed(window, minutes(10)));
        assertThat(at(10, window)).isEqualTo(new Openings.State.Open(minutes(20)));
        assertThat(at(20, window)).isEqualTo(new Openings.State.Closed(window, null));
    }

    @Test
    void blackoutEndsWhatIsOpenAndPutsTheOpeningOff() {
        Window window = once("nights", Kind.ALLOW, 0, 60);
        Window freeze = once("freeze", Kind.BLACKOUT, 20, 40);

        assertThat(at(0, window, freeze)).isEqualTo(new Openings.State.Open(minutes(20)));
        assertThat(at(20, window, freeze))
                .isEqualTo(new Openings.State.Closed(freeze, minutes(40)));
    }

    @Test
    void openingThatABlackoutCoversWhollyIsNone() {
        Window window = once("nights", Kind.ALLOW, 10, 20);
        Window freeze = once("freeze", Kind.BLACKOUT, 5, 20);

        assertThat(at(0, window, freeze)).isEqualTo(new Openings.State.Closed(window, null));
    }

    @Test
    void whatIsSwitchedOffNeitherAllowsNorForbids() {
        When when = new When.Once(minutes(-5), minutes(5), "UTC");
        Window allow = window("off", Kind.ALLOW, when, false);

        assertThat(at(0, allow)).isEqualTo(new Openings.State.Closed(allow, null));
        assertThat(at(0, window("off", Kind.BLACKOUT, when, false)))
                .isEqualTo(new Openings.State.Open(null));
    }

    @Test
    void timesThatTouchAreOne() {
        Window hours = daily("0 12-13 * * *", Duration.ofHours(1), "UTC");

        assertThat(at(30, hours)).isEqualTo(new Openings.State.Open(minutes(120)));
        assertThat(at(120, hours))
                .isEqualTo(new Openings.State.Closed(hours, NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void windowThatNeverEndsIsToldPieceByPieceAndStaysOpen() {
        Window always = daily("* * * * *", Duration.ofMinutes(2), "UTC");

        Openings.State now = at(0, always);
        assertThat(now).isInstanceOf(Openings.State.Open.class);
        Instant until = ((Openings.State.Open) now).until();
        assertThat(Openings.of(List.of(always)).at(until)).isInstanceOf(Openings.State.Open.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 90})
    void thePiecesOfWhatNeverEndsLeaveNothingOut(long length) {
        Window always = daily("0 * * * *", Duration.ofMinutes(length), "UTC");

        List<Span> pieces = Openings.between(always, minutes(30), minutes(30 * 24 * 60), 5);

        assertThat(pieces).hasSize(5);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).until());
        }
    }

    @Test
    void whatCannotBeReadAllowsNothingAndForbidsAll() {
        When broken = new When.Recurring("0 0 * * *", 60, "Mars/Olympus");

        assertThat(at(0, window("gone", Kind.ALLOW, broken, true)))
                .isInstanceOf(Openings.State.Closed.class);
        assertThat(at(0, window("gone", Kind.BLACKOUT, broken, true)))
                .isInstanceOf(Openings.State.Closed.class);
    }
}
