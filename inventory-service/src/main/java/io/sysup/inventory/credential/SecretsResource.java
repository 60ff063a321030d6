package io.sysup.inventory.credential;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys that protect the stored secrets, by their ids. */
@Path("/api/v1/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Tag(name = "secrets")
public class SecretsResource {
    private final Protection protection;
    private final Rotations rotations;
    private final KeyUpkeep upkeep;
    private final SecurityIdentity identity;

    SecretsResource(
            Protection protection,
            Rotations rotations,
            KeyUpkeep upkeep,
            SecurityIdentity identity) {
        this.protection = protection;
        this.rotations = rotations;
        this.upkeep = upkeep;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "getSecrets", summary = "How the stored secrets are protected")
    public SecretsView get() {
        return protection.view();
    }

    @POST
    @Path("rotation")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "rotateSecrets",
            summary = "Seal all stored secrets with another key",
            description =
                    "With a new one when the keyset belongs to the service, with its primary one otherwise. Logins go on meanwhile. Asked for again it goes on with what was begun.")
    public SecretsView rotate() {
        rotations.request(Actor.of(identity));
        upkeep.wake();
        return protection.view();
    }

    @DELETE
    @Path("keys/{id}")
    @Operation(
            operationId = "retireSecretKey",
            summary = "Take a key out of the keyset that no stored secret is sealed with")
    public SecretsView retire(@PathParam("id") String id) {
        rotations.retire(id, Actor.of(identity));
        upkeep.wake();
        return protection.view();
    }
}
