package io.sysup.cli.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calendar",
        description = "What is to come: windows, blackouts, the times of schedules, and campaigns.",
        footer = {"", "Example:", "  sysup calendar --from 2027-12-20T00:00:00Z --for 14d"})
public final class CalendarCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From when on, e.g. 2027-12-20T00:00:00Z (default: now).")
    private @Nullable Instant from;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How far, at most 62d (default: 7d).")
    private Duration length = Duration.ofDays(7);

    CalendarCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode calendar = invocation.api().send(call());
        Output output = invocation.output();
        output.answer(calendar, () -> CalendarText.write(calendar, output));
    }

    private ApiCall call() {
        Instant begin = from == null ? invocation.environment().waiter().instant() : from;
        return ApiCall.get("calendar")
                .query("from", begin.toString())
                .query("to", begin.plus(length).toString());
    }
}
