package io.sysup.hermes.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as they are hashed: UTC, with the six digits that the database keeps. */
final class RowTime {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private RowTime() {}

    static String text(Instant at) {
        return TEXT.format(at);
    }
}
