package io.sysup.inventory.facet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.machine.EntityTags;
import io.sysup.inventory.machine.MachineList;
import io.sysup.inventory.machine.MachineQuery;
import io.sysup.inventory.machine.MachineView;
import io.sysup.inventory.roster.Entry;
import io.sysup.inventory.roster.Roster;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A page of the list and the counts beside it in one answer: the matches are found once. */
@Path("/api/v1/machines/overview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class OverviewResource {
    private final Roster roster;
    private final InstantSource clock;
    private final MachineList list;

    OverviewResource(Roster roster, MachineList list, InstantSource clock) {
        this.clock = clock;
        this.roster = roster;
        this.list = list;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "overviewMachines",
            summary = "A page of machines, filtered and sorted, with the counts of all that match")
    @APIResponseSchema(Overview.class)
    public Response overview(@BeanParam MachineQuery query, @Context Request request) {
        List<Entry> matches = query.among(roster.entries(), clock.instant());
        FacetView counted = Facets.of(matches);
        Page<MachineView> page = list.page(query, matches);
        return EntityTags.any(
                request,
                new Overview(page.items(), page.nextCursor(), counted.total(), counted.facets()));
    }
}
