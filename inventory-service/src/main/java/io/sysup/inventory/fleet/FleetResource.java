package io.sysup.inventory.fleet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the dashboard. */
@Path("/api/v1/fleet/summary")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "fleet")
public class FleetResource {
    private final Fleet fleet;

    public FleetResource(Fleet fleet) {
        this.fleet = fleet;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readFleetSummary", summary = "Numbers over all machines")
    public FleetSummary summary() {
        return fleet.summary();
    }
}
