package io.sysup.scheduler.cron;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the five fields. Checked here item by item, because the parser behind tells neither the
 * field nor the place of a mistake.
 */
enum CronField {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of the month", 1, 31, List.of()),
    MONTH(
            "month",
            1,
            12,
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC")),
    DAY_OF_WEEK("day of the week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private static final Pattern ITEM =
            Pattern.compile("(?<from>\\*|[0-9A-Za-z]+)(-(?<to>[0-9A-Za-z]+))?(/(?<step>[0-9]+))?");
    private static final int LONGEST_NUMBER = 3;

    private final String title;
    private final int min;
    private final int max;
    private final List<String> names;

    CronField(String title, int min, int max, List<String> names) {
        this.title = title;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    String title() {
        return title;
    }

    /**
     * @param offset where the text of this field begins in the expression
     */
    void check(String text, int offset) throws CronMistake {
        int at = offset;
        for (String item : text.split(",", -1)) {
            checkItem(item, at);
            at += item.length() + 1;
        }
    }

    private void checkItem(String item, int at) throws CronMistake {
        if (item.isEmpty()) {
            throw CronMistake.at(at, this, "a value is missing");
        }
        Matcher match = ITEM.matcher(item);
        if (!match.matches() || ("*".equals(match.group("from")) && match.group("to") != null)) {
            throw CronMistake.at(at, this, "\"" + item + "\" is not understood");
        }
        checkRange(match, at);
        checkStep(match, at);
    }

    private void checkRange(Matcher match, int at) throws CronMistake {
        String from = match.group("from");
        if ("*".equals(from)) {
            return;
        }
        int first = value(from, at);
        String to = match.group("to");
        if (to == null) {
            return;
        }
        int last = value(to, at + match.start("to"));
        boolean untilSunday = this == DAY_OF_WEEK && "SUN".equalsIgnoreCase(to);
        if (last < first && !untilSunday) {
            throw CronMistake.at(at, this, "the range " + from + "-" + to + " runs backwards");
        }
    }

    private void checkStep(Matcher match, int at) throws CronMistake {
        String step = match.group("step");
        if (step == null) {
            return;
        }
        int size = step.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(step);
        if (size < 1 || size > max) {
            throw CronMistake.at(
                    at + match.start("step"), this, "a step must be between 1 and " + max);
        }
    }

    private int value(String text, int at) throws CronMistake {
        if (!Character.isDigit(text.charAt(0))) {
            int name = names.indexOf(text.toUpperCase(Locale.ROOT));
            if (name < 0) {
                throw CronMistake.at(at, this, "\"" + text + "\" is not understood");
            }
            return name + min;
        }
        boolean number = text.length() <= LONGEST_NUMBER && text.matches("[0-9]+");
        if (!number || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw CronMistake.at(at, this, text + " is not between " + min + " and " + max);
        }
        return Integer.parseInt(text);
    }
}
