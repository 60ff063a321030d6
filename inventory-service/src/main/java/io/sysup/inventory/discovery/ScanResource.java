package io.sysup.inventory.discovery;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Searches for SSH servers. */
@Path("/api/v1/discovery/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "discovery")
public class ScanResource {
    private final Discovery discovery;
    private final Scans scans;
    private final SecurityIdentity identity;

    public ScanResource(Discovery discovery, Scans scans, SecurityIdentity identity) {
        this.discovery = discovery;
        this.scans = scans;
        this.identity = identity;
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "startDiscoveryScan",
            summary = "Look for SSH servers in a network",
            description =
                    "The network must lie within a range that the server's settings allow. One scan runs at a time, others wait.")
    public ScanView start(@NotNull(message = "must be given") @Valid NewScan wish) {
        return discovery.begin(wish, Actor.of(identity));
    }

    @POST
    @Path("preview")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "previewDiscoveryScan",
            summary = "Tell how much a scan would try; refuses what a scan would be refused for")
    public ScanPreview preview(@NotNull(message = "must be given") @Valid NewScan wish) {
        return discovery.preview(wish);
    }

    @GET
    @Path("limits")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readDiscoveryLimits", summary = "What may be scanned, and how fast")
    public ScanLimits limits() {
        return discovery.limits();
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listDiscoveryScans", summary = "Scans in pages, the newest first")
    public Page<ScanView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return scans.page(Page.limit(limit), cursor);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readDiscoveryScan", summary = "One scan with its progress")
    public ScanView read(@PathParam("id") UUID id) {
        return scans.read(id);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "cancelDiscoveryScan", summary = "End a scan; what it has found stays")
    public ScanView cancel(@PathParam("id") UUID id) {
        return scans.cancel(id);
    }
}
