package io.sysup.inventory.hostkey;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Host keys that somebody's OpenSSH trusts. */
@Path("/api/v1/machines/known-hosts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "host keys")
public class KnownHostsResource {
    private final KnownHostsImport known;
    private final SecurityIdentity identity;

    KnownHostsResource(KnownHostsImport known, SecurityIdentity identity) {
        this.known = known;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "importKnownHosts",
            summary =
                    "Trust the keys of a known_hosts file for the machines they are of, or tell what would become of each")
    public KnownHostsResult run(@NotNull(message = "must be given") @Valid NewKnownHosts wanted) {
        return known.run(wanted, Actor.of(identity));
    }
}
