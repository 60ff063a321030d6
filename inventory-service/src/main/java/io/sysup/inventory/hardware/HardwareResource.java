package io.sysup.inventory.hardware;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hardware of a machine. */
@Path("/api/v1/machines/{id}/hardware")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class HardwareResource {
    private final HardwareInventory hardware;

    public HardwareResource(HardwareInventory hardware) {
        this.hardware = hardware;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readHardware", summary = "What the latest probe saw of a machine")
    public HardwareView read(@PathParam("id") UUID id) {
        return hardware.read(id);
    }
}
