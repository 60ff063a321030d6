package io.sysup.inventory.bulk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.access.GrantedEdits;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same change to many machines. */
@Path("/api/v1/machines/bulk-edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class BulkResource {
    private final BulkEdits edits;
    private final SecurityIdentity identity;

    BulkResource(BulkEdits edits, SecurityIdentity identity) {
        this.edits = edits;
        this.identity = identity;
    }

    @POST
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(
            operationId = "editMachines",
            summary =
                    "Change tags, facts, way, user or use of many machines, all or none; or tell what would change")
    public BulkResult edit(@NotNull(message = "must be given") @Valid BulkEdit wanted) {
        BulkEdit.Changes changes = wanted.changes();
        List<String> within =
                GrantedEdits.within(
                        identity, changes.addTags() == null && changes.removeTags() == null);
        return edits.edit(wanted, within, Actor.of(identity));
    }
}
