package io.sysup.inventory.rebuild;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rebuilds of the states over HTTP. */
@Path("/api/v1/fleet/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Tag(name = "fleet")
public class RebuildResource {
    private final Rebuilds rebuilds;
    private final RebuildLoop loop;
    private final SecurityIdentity identity;

    RebuildResource(Rebuilds rebuilds, RebuildLoop loop, SecurityIdentity identity) {
        this.rebuilds = rebuilds;
        this.loop = loop;
        this.identity = identity;
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "rebuildStates",
            summary = "Make the states of all machines anew from the history",
            description =
                    "In the background, machine by machine, while events go on. A dry run changes nothing and tells which machines differ, and in what.")
    public Rebuild request(@Nullable Wish wish) {
        Rebuild rebuild = rebuilds.request(wish != null && wish.dryRun(), Actor.of(identity));
        loop.wake();
        return rebuild;
    }

    @GET
    @Operation(operationId = "listRebuilds", summary = "The latest rebuilds, newest first")
    public Page<Rebuild> list() {
        return new Page<>(rebuilds.latest(), null, null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is, and what differed")
    public Rebuild get(@PathParam("id") UUID id) {
        return rebuilds.read(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelRebuild", summary = "Stop a rebuild; what is done stays done")
    public Rebuild cancel(@PathParam("id") UUID id) {
        return rebuilds.cancel(id);
    }

    /** Body of a request; none means that the states are rebuilt. */
    public record Wish(boolean dryRun) {}
}
