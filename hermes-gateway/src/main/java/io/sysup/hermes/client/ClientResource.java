package io.sysup.hermes.client;

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

@Path("/api/v1/api-clients")
@Tag(name = "api-clients")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {
    private final Clients clients;
    private final KnownClients known;
    private final SecurityIdentity caller;

    ClientResource(Clients clients, KnownClients known, SecurityIdentity caller) {
        this.clients = clients;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Clients that have or had a token")
    public Page<ClientView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return clients.page(Page.limit(limit), Cursor.decode(cursor, 1));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Makes a client; its token is shown in this answer only")
    public ClientView create(@Valid @NotNull(message = "must be a client") NewClient client) {
        return clients.create(client, caller.getPrincipal().getName());
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            operationId = "rotateClient",
            summary = "Replaces the client's token; the new one is shown in this answer only")
    public ClientView rotate(@PathParam("id") UUID id) {
        ClientView rotated = clients.rotate(id, caller.getPrincipal().getName());
        known.forget(id);
        return rotated;
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Revokes the client's token")
    public void revoke(@PathParam("id") UUID id) {
        clients.revoke(id, caller.getPrincipal().getName());
        known.forget(id);
    }
}
