package io.sysup.scheduler.cron;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Turns a timing of a request into its slots, or says what is wrong with it. */
@ApplicationScoped
public class TimingChecks {
    private final InstantSource clock;

    TimingChecks(InstantSource clock) {
        this.clock = clock;
    }

    public CronSlots slots(Timing timing) {
        if (Timing.knownZone(timing.timezone()).isEmpty()) {
            throw ProblemException.invalidField(
                    ErrorKind.TIMEZONE_INVALID,
                    "timezone",
                    "is not the name of a timezone like Europe/Paris or UTC");
        }
        try {
            CronSlots slots = timing.slots();
            if (slots.after(clock.instant()).isEmpty()) {
                throw cronInvalid("never comes round: there is no such day in any year");
            }
            return slots;
        } catch (CronMistake e) {
            throw cronInvalid(e.getMessage());
        }
    }

    public List<Instant> preview(Timing timing, int count) {
        return slots(timing).next(clock.instant(), count);
    }

    private static ProblemException cronInvalid(String message) {
        return ProblemException.invalidField(ErrorKind.CRON_INVALID, "cron", message);
    }
}
