package io.sysup.inventory.facet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.machine.MachineQuery;
import io.sysup.inventory.roster.Roster;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts beside the list of machines. */
@Path("/api/v1/machines/facets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class FacetResource {
    private final Roster roster;
    private final InstantSource clock;

    FacetResource(Roster roster, InstantSource clock) {
        this.clock = clock;
        this.roster = roster;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "countMachines",
            summary =
                    "How many of the machines that match have which state, system, kind, need or tag")
    public FacetView count(
            @QueryParam("where") @Nullable String where, @QueryParam("q") @Nullable String words) {
        MachineQuery query = new MachineQuery(where, words, null, null, null, false);
        return Facets.of(query.among(roster.entries(), clock.instant()));
    }
}
