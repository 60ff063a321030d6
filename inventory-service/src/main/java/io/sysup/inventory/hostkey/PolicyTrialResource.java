package io.sysup.inventory.hostkey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what the policies would say, and decides nothing. */
@Path("/api/v1/machines/{id}/host-key-policy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "host keys")
public class PolicyTrialResource {
    private final HostKeyPolicies policies;

    PolicyTrialResource(HostKeyPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "testHostKeyPolicy",
            summary = "What would become of the first host key of a machine, and by which policy")
    public PolicyTrial test(
            @PathParam("id") UUID id, @QueryParam("address") @Nullable String address) {
        return policies.trial(id, address);
    }
}
