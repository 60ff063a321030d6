package io.sysup.scheduler.cron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronSlotsTest {
    private static CronSlots slots(String cron, String zone, DstGap gap, DstOverlap overlap)
            throws CronMistake {
        return new Timing(cron, zone, gap, overlap).slots();
    }

    private static List<Instant> instants(String... texts) {
        return List.of(texts).stream().map(Instant::parse).toList();
    }

    @Test
    void localTimeInTheGapComesLaterByItsLength() throws CronMistake {
        CronSlots slots = slots("30 2 * * *", "Europe/Paris", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.next(Instant.parse("2026-03-27T12:00:00Z"), 3))
                .isEqualTo(
                        instants(
                                "2026-03-28T01:30:00Z",
                                "2026-03-29T01:30:00Z",
                                "2026-03-30T00:30:00Z"));
    }

    @Test
    void localTimeInTheGapMayBeLeftOut() throws CronMistake {
        CronSlots slots = slots("30 2 * * *", "Europe/Paris", DstGap.SKIP, DstOverlap.FIRST);

        assertThat(slots.next(Instant.parse("2026-03-27T12:00:00Z"), 2))
                .isEqualTo(instants("2026-03-28T01:30:00Z", "2026-03-30T00:30:00Z"));
    }

    @Test
    void localTimeThatComesTwiceIsTakenOnce() throws CronMistake {
        CronSlots slots = slots("30 2 * * *", "Europe/Paris", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.next(Instant.parse("2026-10-24T12:00:00Z"), 2))
                .isEqualTo(instants("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"));
        assertThat(slots.after(Instant.parse("2026-10-25T01:10:00Z")))
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void localTimeThatComesTwiceMayBeTakenTwice() throws CronMistake {
        CronSlots slots = slots("30 2 * * *", "Europe/Paris", DstGap.SHIFT, DstOverlap.BOTH);

        assertThat(slots.next(Instant.parse("2026-10-24T12:00:00Z"), 3))
                .isEqualTo(
                        instants(
                                "2026-10-25T00:30:00Z",
                                "2026-10-25T01:30:00Z",
                                "2026-10-26T01:30:00Z"));
    }

    @Test
    void shiftedSlotsMeetRegularOnesOnce() throws CronMistake {
        CronSlots slots = slots("*/30 * * * *", "Europe/Paris", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.next(Instant.parse("2026-03-29T00:30:00Z"), 4))
                .isEqualTo(
                        instants(
                                "2026-03-29T01:00:00Z",
                                "2026-03-29T01:30:00Z",
                                "2026-03-29T02:00:00Z",
                                "2026-03-29T02:30:00Z"));
    }

    @Test
    void dayThatASkippedDateLostIsMadeUpOnTheNext() throws CronMistake {
        // Samoa went from the 29th to the 31st of December 2011.
        CronSlots slots = slots("0 8 30 * *", "Pacific/Apia", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.after(Instant.parse("2011-12-15T00:00:00Z")).orElseThrow())
                .isEqualTo(Instant.parse("2011-12-30T18:00:00Z"));
        assertThat(
                        ZoneId.of("Pacific/Apia")
                                .getRules()
                                .getOffset(Instant.parse("2012-01-01T00:00:00Z")))
                .hasToString("+14:00");
    }

    @Test
    void dayThatNeverComesHasNoSlot() throws CronMistake {
        CronSlots slots = slots("0 0 30 2 *", "Europe/Paris", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.after(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void leapDayIsFoundBeyondACenturyWithoutOne() throws CronMistake {
        CronSlots slots = slots("0 0 29 2 *", "Europe/Paris", DstGap.SHIFT, DstOverlap.FIRST);

        assertThat(slots.after(Instant.parse("2096-03-01T00:00:00Z")))
                .contains(Instant.parse("2104-02-28T23:00:00Z"));
    }
}
