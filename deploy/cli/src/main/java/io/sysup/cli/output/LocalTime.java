package io.sysup.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The server's UTC times as a person at this computer reads them. */
public final class LocalTime {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private LocalTime() {}

    public static String of(String utc, ZoneId zone) {
        if (utc.isEmpty()) {
            return utc;
        }
        try {
            return SHOWN.format(Instant.parse(utc).atZone(zone));
        } catch (DateTimeParseException notATime) {
            return utc;
        }
    }
}
