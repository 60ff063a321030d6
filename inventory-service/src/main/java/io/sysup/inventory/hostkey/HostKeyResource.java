package io.sysup.inventory.hostkey;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.access.GrantedEdits;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The host keys of a machine, and decisions about them. */
@Path("/api/v1/machines/{id}/host-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "host keys")
public class HostKeyResource {
    private final HostKeys keys;
    private final Decisions decisions;
    private final GrantedEdits granted;
    private final SecurityIdentity identity;

    public HostKeyResource(
            HostKeys keys, Decisions decisions, GrantedEdits granted, SecurityIdentity identity) {
        this.keys = keys;
        this.decisions = decisions;
        this.granted = granted;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listHostKeys", summary = "All host keys a machine ever showed")
    public HostKeyList list(@PathParam("id") UUID id) {
        return new HostKeyList(keys.list(id));
    }

    @POST
    @Path("{keyId}/approve")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(operationId = "approveHostKey", summary = "Trust a host key")
    public HostKeyView approve(@PathParam("id") UUID id, @PathParam("keyId") UUID keyId) {
        granted.requireEdit(id);
        return decisions.decide(id, keyId, Decision.APPROVE, Actor.of(identity));
    }

    @POST
    @Path("{keyId}/reject")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(operationId = "rejectHostKey", summary = "Never talk to who shows this host key")
    public HostKeyView reject(@PathParam("id") UUID id, @PathParam("keyId") UUID keyId) {
        granted.requireEdit(id);
        return decisions.decide(id, keyId, Decision.REJECT, Actor.of(identity));
    }

    /** Body of the answer. */
    public record HostKeyList(List<HostKeyView> items) {}
}
