package io.sysup.inventory.imports;

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

/** Lists of machines that were written elsewhere. */
@Path("/api/v1/machines/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class ImportResource {
    private final Imports imports;
    private final SecurityIdentity identity;

    ImportResource(Imports imports, SecurityIdentity identity) {
        this.imports = imports;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "importMachines",
            summary =
                    "Register the machines of a list (CSV, JSON, Ansible, ssh_config), or tell what would become of each")
    public ImportResult run(@NotNull(message = "must be given") @Valid NewImport wanted) {
        return imports.run(wanted, Actor.of(identity));
    }
}
