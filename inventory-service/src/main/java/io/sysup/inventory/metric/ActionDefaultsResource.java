package io.sysup.inventory.metric;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** Which parameters an action has on a machine by the settings, when its job does not say them. */
@Path("/internal/v1/machines/{id}/defaults/{action}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActionDefaultsResource {
    private static final String METRICS = "machine.metrics";

    private final Metrics metrics;

    public ActionDefaultsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @GET
    @RolesAllowed(Scope.INTERNAL)
    public Map<String, Object> of(@PathParam("id") UUID id, @PathParam("action") String action) {
        return action.equals(METRICS) ? metrics.defaults(id) : Map.of();
    }
}
