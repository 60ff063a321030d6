package io.sysup.scheduler.cron;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Optional;

/** When something recurs, as it was written down and is stored. */
public record Timing(String cron, String timezone, DstGap gap, DstOverlap overlap) {
    /**
     * @throws CronMistake when the expression is none
     * @throws DateTimeException when the timezone is unknown
     */
    public CronSlots slots() throws CronMistake {
        return new CronSlots(CronExpression.parse(cron), zone(), gap, overlap);
    }

    private ZoneId zone() {
        return knownZone(timezone)
                .orElseThrow(() -> new ZoneRulesException("unknown timezone " + timezone));
    }

    /** A timezone by its IANA name; offsets like +02:00 are none, they know no summer. */
    public static Optional<ZoneId> knownZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }
}
