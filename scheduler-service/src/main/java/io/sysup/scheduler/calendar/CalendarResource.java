package io.sysup.scheduler.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The calendar over HTTP. */
@Path("/api/v1/calendar")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(62);

    private final Calendar calendar;
    private final InstantSource clock;

    CalendarResource(Calendar calendar, InstantSource clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "calendar",
            summary = "Windows, blackouts, times of schedules and campaigns, in at most 62 days")
    public CalendarView between(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Instant now = clock.instant();
        Instant begin = instant("from", from, now);
        Instant end = instant("to", to, begin.plus(USUAL));
        if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "to", "must be after from, by at most 62 days");
        }
        return calendar.between(begin, end, now);
    }

    private static Instant instant(String field, @Nullable String text, Instant usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, field, "must be a time like 2026-06-01T00:00:00Z");
        }
    }
}
