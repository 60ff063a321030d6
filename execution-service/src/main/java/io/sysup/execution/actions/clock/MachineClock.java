package io.sysup.execution.actions.clock;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a machine beside ours. A script tells the time when it begins, which is after it was
 * asked for, and when it ends, which is before all of it was heard. How far the clock is off lies
 * between the two; what the way there and back may explain is not held against the machine.
 *
 * @param ahead of ours, negative when it is behind; null when the machine did not tell, or when
 *     somebody set the clock meanwhile
 */
public record MachineClock(@Nullable Duration ahead) {
    private static final Duration OFF = Duration.ofSeconds(30);

    /** {@code date} tells whole seconds, which have begun. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    /**
     * @param asked before the script was sent
     * @param answered after its last line was read
     * @throws OutputUnparsable when a time is none
     */
    public static MachineClock of(Sections sections, Instant asked, Instant answered) {
        Optional<Instant> begin = time(sections, "time-begin");
        Optional<Instant> end = time(sections, "time-end");
        return begin.isPresent() && end.isPresent()
                ? between(
                        Duration.between(answered, end.get()),
                        Duration.between(asked, begin.get().plus(A_SECOND)))
                : new MachineClock(null);
    }

    private static MachineClock between(Duration least, Duration most) {
        if (least.compareTo(most) > 0) {
            return new MachineClock(null);
        }
        if (least.isPositive()) {
            return new MachineClock(least);
        }
        return new MachineClock(most.isNegative() ? most : Duration.ZERO);
    }

    private static Optional<Instant> time(Sections sections, String name) {
        return sections.find(name).filter(Section::succeeded).map(MachineClock::time);
    }

    private static Instant time(Section section) {
        if (!SECONDS.matcher(section.text()).matches()) {
            throw new OutputUnparsable(
                    section.name(), "\"" + section.text() + "\" is no time", section.lines());
        }
        return Instant.ofEpochSecond(Long.parseLong(section.text()));
    }

    public @Nullable Long aheadMs() {
        return ahead == null ? null : ahead.toMillis();
    }

    /** A sentence when it is too far off. */
    public Optional<String> warning() {
        if (ahead == null || ahead.abs().compareTo(OFF) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                "the clock is %d s %s"
                        .formatted(
                                ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead"));
    }
}
