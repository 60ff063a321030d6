package io.sysup.inventory.connection;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The one way out for secrets: to another service, over an authenticated call. */
@Path("/internal/v1/machines/connections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConnectionResource {
    private static final int AT_ONCE = 512;

    private final Connections connections;
    private final SecurityIdentity identity;

    public ConnectionResource(Connections connections, SecurityIdentity identity) {
        this.connections = connections;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public List<Login> open(@NotNull @Size(max = AT_ONCE) List<@NotNull @Valid Wish> wishes) {
        return connections.open(wishes, Actor.of(identity));
    }
}
