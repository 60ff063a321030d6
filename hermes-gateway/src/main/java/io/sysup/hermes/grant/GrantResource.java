package io.sysup.hermes.grant;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

@Path("/api/v1/grants")
@Tag(name = "grants")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {
    private final Grants grants;
    private final KnownGrants known;
    private final GrantTrials trials;
    private final Machines machines;
    private final SecurityIdentity caller;

    GrantResource(
            Grants grants,
            KnownGrants known,
            GrantTrials trials,
            Machines machines,
            SecurityIdentity caller) {
        this.grants = grants;
        this.known = known;
        this.trials = trials;
        this.machines = machines;
        this.caller = caller;
    }

    /**
     * What was granted, or would be.
     *
     * @param machines how many the selector means now
     */
    public record Granted(@Nullable GrantView grant, long machines, boolean dryRun) {}

    @GET
    @Operation(operationId = "listGrants", summary = "Rights beyond a role, the oldest first")
    public Page<GrantView> list(
            @QueryParam("who") @Nullable String who,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return grants.page(who, Page.limit(limit), Cursor.decode(cursor, 1));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "addGrant",
            summary = "Lets somebody run or edit on the machines that a selector means",
            description = "With dryRun=true it is checked and nothing is granted.")
    public Granted add(
            @QueryParam("dryRun") boolean dryRun,
            @Valid @NotNull(message = "must be a grant") NewGrant grant) {
        long reached = machines.count(grant.on());
        if (dryRun) {
            return new Granted(null, reached, true);
        }
        GrantView added = grants.add(grant, caller.getPrincipal().getName());
        known.read();
        return new Granted(added, reached, false);
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    @Operation(operationId = "removeGrant", summary = "Takes a grant away")
    public void remove(@PathParam("id") UUID id) {
        grants.remove(id, caller.getPrincipal().getName());
        known.read();
    }

    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "testGrant",
            summary = "Whether somebody may do something on some machines, and why")
    public GrantTrial.Verdict test(
            @Valid @NotNull(message = "must be a question") GrantTrial trial) {
        return trials.test(trial);
    }
}
