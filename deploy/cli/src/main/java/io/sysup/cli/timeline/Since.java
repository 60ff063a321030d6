package io.sysup.cli.timeline;

import io.sysup.cli.waiting.TimeSpan;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** A time as the API takes it, written as such or as how long ago it was. */
final class Since {
    private Since() {}

    static String time(String written, Instant now) {
        if (written.isEmpty()) {
            return "";
        }
        try {
            return Instant.parse(written).toString();
        } catch (DateTimeParseException notATime) {
            return ago(written, now);
        }
    }

    private static String ago(String written, Instant now) {
        try {
            return now.minus(new TimeSpan().convert(written)).toString();
        } catch (TypeConversionException neither) {
            throw new TypeConversionException(
                    "'"
                            + written
                            + "' is neither a time such as 2026-11-30T00:00:00Z nor a length of time such as 2d");
        }
    }
}
