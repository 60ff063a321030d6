package io.sysup.scheduler.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.scheduler.forecast.DurationClient.Duration;
import io.sysup.scheduler.forecast.DurationClient.Past;
import io.sysup.scheduler.schedule.ScheduledAction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final UUID MACHINE = new UUID(1, 1);
    private static final UUID STRANGER = new UUID(1, 2);

    private static ScheduledAction action(String name, @Nullable Integer timeout) {
        return new ScheduledAction(name, Map.of(), timeout);
    }

    private static int seconds(Past past, UUID machine, ScheduledAction... actions) {
        return new Forecast(past).seconds(List.of(actions), machine);
    }

    private static Past past(Duration... durations) {
        return new Past(List.of(durations), List.of("apt.analyze"));
    }

    private static final Past KNOWN =
            past(
                    new Duration("apt.upgrade", null, 100, 400),
                    new Duration("apt.upgrade", MACHINE, 5, 1200));

    @Test
    void whatTheMachineItselfTookCounts() {
        assertThat(seconds(KNOWN, MACHINE, action("apt.upgrade", null))).isEqualTo(1500);
    }

    @Test
    void machineThatNeverDidItTakesAsLongAsTheOthers() {
        assertThat(seconds(KNOWN, STRANGER, action("apt.upgrade", null))).isEqualTo(500);
    }

    @Test
    void fewRunsOfItsOwnMakeItNoFasterThanTheOthers() {
        Past past =
                past(
                        new Duration("apt.upgrade", null, 100, 400),
                        new Duration("apt.upgrade", MACHINE, 1, 40),
                        new Duration("apt.upgrade", STRANGER, 1, 800));

        assertThat(seconds(past, MACHINE, action("apt.upgrade", null))).isEqualTo(500);
        assertThat(seconds(past, STRANGER, action("apt.upgrade", null))).isEqualTo(1000);
    }

    @Test
    void whereNothingIsKnownALookIsShort() {
        assertThat(seconds(past(), MACHINE, action("apt.upgrade", null))).isEqualTo(2250);
        assertThat(seconds(past(), MACHINE, action("apt.analyze", null))).isEqualTo(375);
    }

    @Test
    void actionsFollowOneAnother() {
        assertThat(
                        seconds(
                                KNOWN,
                                MACHINE,
                                action("apt.analyze", null),
                                action("apt.upgrade", null)))
                .isEqualTo(1875);
    }

    @Test
    void nothingTakesLongerThanItMay() {
        assertThat(seconds(KNOWN, MACHINE, action("apt.upgrade", 600))).isEqualTo(750);
    }

    @Property
    void forecastIsNeverShorterThanThePast(
            @ForAll @IntRange(min = 0, max = 80_000) int own,
            @ForAll @IntRange(min = 0, max = 80_000) int all,
            @ForAll @IntRange(min = 1, max = 20) int runs) {
        Past past =
                past(
                        new Duration("apt.upgrade", null, 100, all),
                        new Duration("apt.upgrade", MACHINE, runs, own));

        assertThat(seconds(past, MACHINE, action("apt.upgrade", null)))
                .isGreaterThanOrEqualTo(own + Forecast.LEAST_MARGIN_SECONDS);
    }
}
