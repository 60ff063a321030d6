package io.sysup.inventory.machine;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.access.GrantedEdits;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The machines. */
@Path("/api/v1/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class MachineResource {
    private final MachineList list;
    private final Machines machines;
    private final Registrations registrations;
    private final Edits edits;
    private final Removals removals;
    private final GrantedEdits granted;
    private final SecurityIdentity identity;

    public MachineResource(
            MachineList list,
            Machines machines,
            Registrations registrations,
            Edits edits,
            Removals removals,
            GrantedEdits granted,
            SecurityIdentity identity) {
        this.list = list;
        this.machines = machines;
        this.registrations = registrations;
        this.edits = edits;
        this.removals = removals;
        this.granted = granted;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listMachines", summary = "Machines in pages, filtered and sorted")
    @APIResponseSchema(MachinePage.class)
    public Response list(@BeanParam MachineQuery query, @Context Request request) {
        return EntityTags.any(request, list.page(query));
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "addMachine", summary = "Register a machine with its credential")
    @APIResponseSchema(value = MachineView.class, responseCode = "201")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = Rules.GIVEN) @Valid NewMachine machine) {
        String caller = identity.getPrincipal().getName();
        UUID id = registrations.register(machine, key, caller, Actor.of(identity));
        URI location = URI.create("/api/v1/machines/" + id);
        return EntityTags.tagged(Response.created(location), machines.read(id)).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readMachine", summary = "One machine with its current state")
    @APIResponseSchema(MachineView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return EntityTags.machine(request, machines.read(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(operationId = "editMachine", summary = "Change a registration")
    @APIResponseSchema(MachineView.class)
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = Rules.GIVEN) @Valid MachineEdit edit) {
        int version = Versions.required(ifMatch);
        granted.requireEdit(id, edit.tags() == null && edit.jump() == null);
        edits.edit(id, edit, version, Actor.of(identity));
        return EntityTags.tagged(Response.ok(), machines.read(id)).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "removeMachine",
            summary = "Remove a machine; its credential is deleted at once, its history stays")
    public void remove(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Integer version = ifMatch == null ? null : Versions.required(ifMatch);
        removals.remove(id, version, Actor.of(identity));
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "restoreMachine", summary = "Bring a removed machine back")
    @APIResponseSchema(MachineView.class)
    public Response restore(@PathParam("id") UUID id) {
        removals.restore(id, Actor.of(identity));
        return EntityTags.tagged(Response.ok(), machines.read(id)).build();
    }
}
