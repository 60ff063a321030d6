package io.sysup.inventory.uistate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the page of a machine was left; the same for everybody. */
@Path("/api/v1/machines/{id}/ui-state")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
@Tag(name = "machines")
public class UiStateResource {
    private final UiStates states;

    public UiStateResource(UiStates states) {
        this.states = states;
    }

    @GET
    @Operation(operationId = "readUiState", summary = "How the page of a machine was left")
    public UiState read(@PathParam("id") UUID id) {
        return states.of(id);
    }

    @PATCH
    @Operation(
            operationId = "keepUiState",
            summary = "Remember how the page of a machine is left; what is absent stays")
    public void keep(
            @PathParam("id") UUID id, @NotNull(message = "must be given") @Valid UiState state) {
        states.save(id, state);
    }
}
