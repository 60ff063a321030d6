package io.sysup.execution.actions.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineClockTest {
    private static final Instant ASKED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ANSWERED = ASKED.plusSeconds(7);

    private static MachineClock told(long begin, long end) {
        Sections sections =
                new WrittenSections()
                        .with(
                                "time-begin",
                                String.valueOf(ASKED.plusSeconds(begin).getEpochSecond()))
                        .with("time-end", String.valueOf(ASKED.plusSeconds(end).getEpochSecond()))
                        .sections();
        return MachineClock.of(sections, ASKED, ANSWERED);
    }

    /** It was asked at 0 and had answered at 7; the script itself took two seconds. */
    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "5, 7, 0",
        "6, 8, 1000",
        "-1, 1, 0",
        "-3, -1, -2000",
        "45, 47, 40000",
        "-600, -598, -599000"
    })
    void whatTheWayMayExplainIsNotHeldAgainstIt(long begin, long end, long ahead) {
        assertThat(told(begin, end).aheadMs()).isEqualTo(ahead);
    }

    @ParameterizedTest
    @CsvSource({"36, 38, 31", "-40, -38, -39"})
    void fromHalfAMinuteOnItIsAWarning(long begin, long end, long seconds) {
        assertThat(told(begin, end).warning())
                .contains(
                        "the clock is %d s %s"
                                .formatted(Math.abs(seconds), seconds < 0 ? "behind" : "ahead"));
        assertThat(told(begin - (seconds > 0 ? 2 : -10), end - (seconds > 0 ? 2 : -10)).warning())
                .isEmpty();
    }

    @Test
    void aClockThatWasSetMeanwhileSaysNothing() {
        assertThat(told(0, 300).aheadMs()).isNull();
    }

    @Test
    void silenceIsNoTimeAndNonsenseIsAnError() {
        assertThat(MachineClock.of(new WrittenSections().sections(), ASKED, ANSWERED).aheadMs())
                .isNull();
        assertThat(
                        MachineClock.of(
                                        new WrittenSections().failed("time-begin").sections(),
                                        ASKED,
                                        ANSWERED)
                                .aheadMs())
                .isNull();
        Sections odd =
                new WrittenSections().with("time-begin", "noon").with("time-end", "7").sections();
        assertThatThrownBy(() -> MachineClock.of(odd, ASKED, ANSWERED))
                .isInstanceOf(OutputUnparsable.class);
    }
}
