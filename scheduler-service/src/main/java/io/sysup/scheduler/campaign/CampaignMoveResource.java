package io.sysup.scheduler.campaign;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What people do to a campaign, over HTTP. */
@Path("/api/v1/campaigns/{id}")
@RunOnVirtualThread
@RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
@Produces(MediaType.APPLICATION_JSON)
public class CampaignMoveResource {
    private final CampaignMoves moves;
    private final CampaignReach reach;
    private final SecurityIdentity caller;

    CampaignMoveResource(CampaignMoves moves, CampaignReach reach, SecurityIdentity caller) {
        this.moves = moves;
        this.reach = reach;
        this.caller = caller;
    }

    @POST
    @Path("pause")
    @Operation(operationId = "pauseCampaign", summary = "Begin nothing new until it is resumed")
    public CampaignView pause(@PathParam("id") UUID id) {
        reach.requireOwn(id, caller);
        return moves.pause(id, caller.getPrincipal().getName());
    }

    @POST
    @Path("resume")
    @Operation(operationId = "resumeCampaign", summary = "Go on, also after the canary")
    public CampaignView resume(@PathParam("id") UUID id) {
        reach.requireReach(id, caller);
        return moves.resume(id, Rights.of(caller));
    }

    @POST
    @Path("cancel")
    @Operation(operationId = "cancelCampaign", summary = "Begin nothing new; what runs goes on")
    public CampaignView cancel(@PathParam("id") UUID id) {
        reach.requireOwn(id, caller);
        return moves.cancel(id, caller.getPrincipal().getName());
    }

    @POST
    @Path("retry")
    @Operation(
            operationId = "retryCampaign",
            summary =
                    "Try the failed machines again in a last wave; with skipped=true, go on after it with those that never had their turn")
    public CampaignView retry(
            @PathParam("id") UUID id,
            @QueryParam("skipped") @DefaultValue("false") boolean skipped) {
        reach.requireReach(id, caller);
        return moves.retry(id, skipped, Rights.of(caller));
    }
}
