package io.sysup.inventory.credential;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.access.GrantedEdits;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes a new credential; no answer ever holds one. */
@Path("/api/v1/machines/{id}/credential")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class CredentialResource {
    private final CredentialChanges changes;
    private final GrantedEdits granted;
    private final SecurityIdentity identity;

    public CredentialResource(
            CredentialChanges changes, GrantedEdits granted, SecurityIdentity identity) {
        this.changes = changes;
        this.granted = granted;
        this.identity = identity;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(operationId = "replaceCredential", summary = "Replace the credential of a machine")
    public void replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "must be given") @Valid NewCredential credential) {
        Integer version = ifMatch == null ? null : Versions.required(ifMatch);
        granted.requireEdit(id);
        changes.replace(id, credential, version, Actor.of(identity));
    }
}
