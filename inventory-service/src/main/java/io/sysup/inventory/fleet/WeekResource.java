package io.sysup.inventory.fleet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the machines are like this week. */
@Path("/api/v1/fleet/week")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "fleet")
public class WeekResource {
    private final Fleet fleet;

    WeekResource(Fleet fleet) {
        this.fleet = fleet;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "readFleetWeek",
            summary =
                    "Machines by state, by the days they wait for a restart, and those that are silent")
    public FleetWeek week(
            @Parameter(description = "Days after which a machine counts as silent.")
                    @QueryParam("silentDays")
                    @DefaultValue("7")
                    @Min(value = 1, message = "must be 1 or more")
                    @Max(value = 3650, message = "must be at most 3650")
                    int silentDays) {
        return fleet.week(silentDays);
    }
}
