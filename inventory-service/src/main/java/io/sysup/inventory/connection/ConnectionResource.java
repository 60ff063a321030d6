package io.sysup.inventory.connection;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way out for secrets: to another service, over an authenticated call. */
@Path("/internal/v1/machines/{id}/connection")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConnectionResource {
    private final Connections connections;
    private final SecurityIdentity identity;

    public ConnectionResource(Connections connections, SecurityIdentity identity) {
        this.connections = connections;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public MachineConnection open(@PathParam("id") UUID id, @Nullable Purpose purpose) {
        return connections.open(id, purpose == null ? Purpose.UNSAID : purpose, Actor.of(identity));
    }
}
