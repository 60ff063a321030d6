package io.sysup.scheduler.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    61 * * * *      | 61 is not between 0 and 59 (the minute, position 1)
                    * 25 * * *      | 25 is not between 0 and 23 (the hour, position 3)
                    0 0 0 * *       | 0 is not between 1 and 31 (the day of the month, position 5)
                    0 0 * 13 *      | 13 is not between 1 and 12 (the month, position 7)
                    0 0 * * 8       | 8 is not between 0 and 7 (the day of the week, position 9)
                    0 0 * * MOON    | "MOON" is not understood (the day of the week, position 9)
                    1,2,,3 * * * *  | a value is missing (the minute, position 5)
                    1,2, * * * *    | a value is missing (the minute, position 5)
                    0 5-1 * * *     | the range 5-1 runs backwards (the hour, position 3)
                    0 1,5-99 * * *  | 99 is not between 0 and 23 (the hour, position 7)
                    */0 * * * *     | a step must be between 1 and 59 (the minute, position 3)
                    */-1 * * * *    | "*/-1" is not understood (the minute, position 1)
                    *-5 * * * *     | "*-5" is not understood (the minute, position 1)
                    99999999999 * * * * | 99999999999 is not between 0 and 59 (the minute, position 1)
                    0 0 L * *       | "L" is not understood (the day of the month, position 5)
                    0 0 ? * *       | "?" is not understood (the day of the month, position 5)
                    0 0 * * 1#2     | "1#2" is not understood (the day of the week, position 9)
                    0 0 5 JAN-XYZ * | "XYZ" is not understood (the month, position 11)
                    '0   24 * * *'  | 24 is not between 0 and 23 (the hour, position 5)
                    1x * * * *      | 1x is not between 0 and 59 (the minute, position 1)
                    """)
    void mistakeNamesReasonAndPlace(String text, String reason) {
        assertThatThrownBy(() -> CronExpression.parse(text))
                .isInstanceOf(CronMistake.class)
                .hasMessage("is not a cron expression: " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'',0 fields",
        "*,1 field",
        "* * * *,4 fields",
        "0 0 0 * * *,6 fields",
        "@daily,1 field"
    })
    void otherThanFiveFieldsAreRefused(String text, String count) {
        assertThatThrownBy(() -> CronExpression.parse(text))
                .isInstanceOf(CronMistake.class)
                .hasMessageContaining("it has " + count + " instead of 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "0 4 * * *",
                " 0  4 * * * ",
                "*/15 0-6,22 1,15 * *",
                "5/20 * * * *",
                "0 0 * jan,FEB Mon-fri",
                "0 0 * * FRI-SUN",
                "0 0 * * SUN-TUE",
                "0 0 * * 0,7",
                "0 0 29 2 *",
                "10-50/20 * * * *"
            })
    void classicExpressionsAreRead(String text) throws CronMistake {
        CronExpression cron = CronExpression.parse(text);

        assertThat(cron.after(LocalDateTime.of(2026, 1, 1, 0, 0))).isPresent();
    }

    @Test
    void sundayBeginsARange() throws CronMistake {
        CronExpression cron = CronExpression.parse("0 0 * * sun-tue");

        LocalDateTime saturday = LocalDateTime.of(2026, 1, 3, 0, 0);
        LocalDateTime first = cron.after(saturday).orElseThrow();
        LocalDateTime second = cron.after(first).orElseThrow();
        LocalDateTime third = cron.after(second).orElseThrow();

        assertThat(first).isEqualTo("2026-01-04T00:00");
        assertThat(second).isEqualTo("2026-01-05T00:00");
        assertThat(third).isEqualTo("2026-01-06T00:00");
        assertThat(cron.after(third)).contains(LocalDateTime.of(2026, 1, 11, 0, 0));
    }

    @Test
    void atOrAfterTakesTheMinuteItself() throws CronMistake {
        CronExpression cron = CronExpression.parse("0 4 * * *");
        LocalDateTime four = LocalDateTime.of(2026, 1, 1, 4, 0);

        assertThat(cron.atOrAfter(four)).contains(four);
        assertThat(cron.atOrAfter(four.plusNanos(1))).contains(four.plusDays(1));
        assertThat(cron.after(four)).contains(four.plusDays(1));
        assertThat(cron.after(four.minusNanos(1))).contains(four);
    }
}
