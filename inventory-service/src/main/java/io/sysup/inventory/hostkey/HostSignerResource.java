package io.sysup.inventory.hostkey;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys whose signature over a host key counts as an approval. */
@Path("/api/v1/host-signers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "host keys")
public class HostSignerResource {
    private final HostSigners signers;
    private final SecurityIdentity identity;

    public HostSignerResource(HostSigners signers, SecurityIdentity identity) {
        this.signers = signers;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listHostSigners", summary = "All trusted signers of host keys")
    public HostSignerList list() {
        return new HostSignerList(signers.list());
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "addHostSigner",
            summary = "Trust the host keys that a key has signed",
            description =
                    "A machine that shows a valid certificate by this key, for the address under which it is contacted, needs no approval; nor does a new key that comes with one. A key that somebody rejected stays rejected.")
    public HostSigner add(@NotNull(message = "must be given") @Valid NewHostSigner wish) {
        return signers.add(wish, Actor.of(identity));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "removeHostSigner",
            summary = "Trust a signer no more; the keys that only it approved wait for a decision")
    public void remove(@PathParam("id") UUID id) {
        signers.remove(id, Actor.of(identity));
    }

    /** Body of the answer. */
    public record HostSignerList(List<HostSigner> items) {}
}
