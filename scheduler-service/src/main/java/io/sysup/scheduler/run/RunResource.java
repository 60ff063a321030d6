package io.sysup.scheduler.run;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The runs of a schedule over HTTP. */
@Path("/api/v1/schedules")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {
    private final Runs runs;
    private final RunsByHand byHand;
    private final SecurityIdentity caller;

    RunResource(Runs runs, RunsByHand byHand, SecurityIdentity caller) {
        this.runs = runs;
        this.byHand = byHand;
        this.caller = caller;
    }

    @GET
    @Path("{id}/runs")
    @RolesAllowed(Scope.CAN_READ)
    public Page<RunView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return runs.page(id, Cursor.decode(cursor, 1), Page.limit(limit));
    }

    @POST
    @Path("{id}/run")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public RestResponse<RunView> run(
            @PathParam("id") UUID id,
            @QueryParam("ignoreWindow") boolean ignoreWindow,
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey) {
        RunView run =
                byHand.start(
                        id,
                        caller.getPrincipal().getName(),
                        idempotencyKey,
                        Rights.of(caller),
                        ignoreWindow);
        return RestResponse.accepted(run);
    }
}
