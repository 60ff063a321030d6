package io.sysup.execution.week;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The last days over HTTP. */
@Path("/api/v1/executions/week")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class WeekResource {
    private static final int DAYS = 7;

    private final Week week;

    WeekResource(Week week) {
        this.week = week;
    }

    @GET
    @Operation(
            operationId = "getWeek",
            summary =
                    "What was upgraded, restarted and failed in the last seven days, and how long security updates are waited for")
    public WorkDone get(
            @Parameter(description = "The time zone whose days are meant.")
                    @QueryParam("timeZone")
                    @DefaultValue("UTC")
                    String timeZone) {
        return week.last(DAYS, zone(timeZone));
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "timeZone",
                    "must be the name of a time zone such as Europe/Paris");
        }
        return ZoneId.of(name);
    }
}
