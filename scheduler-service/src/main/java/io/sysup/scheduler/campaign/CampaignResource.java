package io.sysup.scheduler.campaign;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP. */
@Path("/api/v1/campaigns")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {
    private static final String BODY = "must be a JSON object";

    private final Campaigns campaigns;
    private final CampaignStarts starts;
    private final SecurityIdentity caller;

    CampaignResource(Campaigns campaigns, CampaignStarts starts, SecurityIdentity caller) {
        this.campaigns = campaigns;
        this.starts = starts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listCampaigns", summary = "Campaigns, newest first")
    public Page<CampaignView> list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return campaigns.page(
                new CampaignFilter(name, States.of(CampaignState.class, state)),
                Cursor.decode(cursor, 1),
                Page.limit(limit));
    }

    @POST
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    @Operation(operationId = "startCampaign", summary = "Run an action on many machines in waves")
    public RestResponse<CampaignView> start(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = BODY) @Valid CampaignBody body) {
        CampaignView campaign =
                starts.start(
                        body, caller.getPrincipal().getName(), idempotencyKey, Rights.of(caller));
        return ResponseBuilder.<CampaignView>created(
                        URI.create("/api/v1/campaigns/" + campaign.id()))
                .entity(campaign)
                .build();
    }

    @POST
    @Path("preview")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "previewCampaign", summary = "The waves, without starting anything")
    public CampaignPreview preview(@NotNull(message = BODY) @Valid CampaignBody body) {
        return starts.preview(body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readCampaign", summary = "One campaign with its waves")
    public CampaignView get(@PathParam("id") UUID id) {
        return campaigns.get(id);
    }

    @GET
    @Path("{id}/targets")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listCampaignTargets", summary = "Its machines, wave by wave")
    public Page<TargetView> targets(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return campaigns.targets(
                id,
                States.of(TargetState.class, state),
                Cursor.decode(cursor, 2),
                Page.limit(limit));
    }
}
