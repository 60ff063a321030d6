package io.sysup.scheduler.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Five fields of the classic cron, on a calendar without timezone. When both the day of the month
 * and the day of the week are restricted, a day that fits either is meant.
 */
public final class CronExpression {
    /** The library counts Sundays by name as 7, which would turn SUN-TUE around. */
    private static final Pattern FROM_SUNDAY = Pattern.compile("(?i)\\bSUN-");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final String text;
    private final ExecutionTime times;

    private CronExpression(String text, ExecutionTime times) {
        this.text = text;
        this.times = times;
    }

    public static CronExpression parse(String text) throws CronMistake {
        CronField[] fields = CronField.values();
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.size() != fields.length) {
            throw new CronMistake(
                    "is not a cron expression: it has "
                            + words.size()
                            + (words.size() == 1 ? " field" : " fields")
                            + " instead of 5 (minute, hour, day of the month, month, day of the week)");
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i].check(words.get(i).group(), words.get(i).start());
        }
        return parsed(text.strip());
    }

    private static CronExpression parsed(String text) throws CronMistake {
        try {
            var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
            String numbered = FROM_SUNDAY.matcher(text).replaceAll("0-");
            return new CronExpression(text, ExecutionTime.forCron(parser.parse(numbered)));
        } catch (IllegalArgumentException e) {
            throw new CronMistake("is not a cron expression: " + e.getMessage());
        }
    }

    /** The first fitting minute strictly after; empty when there never is one. */
    Optional<LocalDateTime> after(LocalDateTime time) {
        // The calendar of UTC has no gap and no overlap: what the library knows of those stays out.
        return times.nextExecution(time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))
                .map(next -> next.toLocalDateTime());
    }

    Optional<LocalDateTime> atOrAfter(LocalDateTime time) {
        LocalDateTime second = time.truncatedTo(ChronoUnit.SECONDS);
        return after(second.isEqual(time) ? second.minusSeconds(1) : second);
    }

    @Override
    public String toString() {
        return text;
    }
}
