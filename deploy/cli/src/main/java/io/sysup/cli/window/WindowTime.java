package io.sysup.cli.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say when a window is. */
final class WindowTime {

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            description = "When it begins: minute, hour, day of month, month, day of week.")
    private @Nullable String cron;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long it lasts, such as 4h or 1h30m.")
    private @Nullable Duration length;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "For one that comes once: its begin, e.g. 2027-12-20T00:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "For one that comes once: its end.")
    private @Nullable Instant until;

    void writeTo(ObjectNode wanted) {
        if (cron != null) {
            wanted.put("cron", cron);
        }
        if (length != null) {
            wanted.put("durationSeconds", length.toSeconds());
        }
        if (from != null) {
            wanted.put("startAt", from.toString());
        }
        if (until != null) {
            wanted.put("endAt", until.toString());
        }
    }
}
