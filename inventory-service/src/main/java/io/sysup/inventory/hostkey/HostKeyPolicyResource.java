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

/** What becomes of host keys that nobody has decided about. */
@Path("/api/v1/host-key-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "host keys")
public class HostKeyPolicyResource {
    private final HostKeyPolicies policies;
    private final SecurityIdentity identity;

    HostKeyPolicyResource(HostKeyPolicies policies, SecurityIdentity identity) {
        this.policies = policies;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listHostKeyPolicies",
            summary = "What becomes of new host keys, the strictest policy first, as they count")
    public HostKeyPolicyList list() {
        return new HostKeyPolicyList(policies.list());
    }

    @POST
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "addHostKeyPolicy",
            summary = "Say what becomes of the first host key of machines",
            description =
                    "accept_first approves the first key of a machine that never showed one, when the connection goes to an address in the ranges; never rejects it unless a signer or an import approves it. Of several policies of a machine the strictest counts. A changed key always waits for a person.")
    public HostKeyPolicy add(@NotNull(message = "must be given") @Valid NewHostKeyPolicy wish) {
        return policies.add(wish, Actor.of(identity));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "removeHostKeyPolicy",
            summary = "Drop a policy; what it decided stays decided")
    public void remove(@PathParam("id") UUID id) {
        policies.remove(id);
    }

    /** Body of the answer. */
    public record HostKeyPolicyList(List<HostKeyPolicy> items) {}
}
