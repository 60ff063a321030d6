package io.sysup.execution.pause;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.Actions;
import io.sysup.execution.machine.MachineCopies;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Pauses over HTTP. */
@Path("/api/v1/queue/pauses")
@RunOnVirtualThread
public class PauseResource {
    private final ExecutionDatabase database;
    private final Pauses pauses;
    private final Actions actions;
    private final Machines inventory;
    private final MachineCopies copies;
    private final SecurityIdentity caller;

    public PauseResource(
            ExecutionDatabase database,
            Pauses pauses,
            Actions actions,
            Machines inventory,
            MachineCopies copies,
            SecurityIdentity caller) {
        this.database = database;
        this.pauses = pauses;
        this.actions = actions;
        this.inventory = inventory;
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listPauses", summary = "What is paused")
    public PauseList list() {
        return new PauseList(pauses.list());
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "pause",
            summary =
                    "Begin no more jobs: of an action, of a machine, or at all. What runs goes on.")
    public Pause pause(@Valid @NotNull(message = "must not be empty") PauseWish wish) {
        if (wish.action() != null && wish.machineId() != null) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "machineId", "cannot be given together with action");
        }
        String actor = caller.getPrincipal().getName();
        String reason = Objects.requireNonNullElse(wish.reason(), "").strip();
        if (wish.action() != null) {
            String action = actions.require(wish.action()).manifest().name();
            return database.transaction(
                    tx -> pauses.put(tx, PauseScope.ACTION, action, reason, actor));
        }
        UUID machine = wish.machineId();
        if (machine == null) {
            return database.transaction(tx -> pauses.put(tx, PauseScope.ALL, "", reason, actor));
        }
        var selected = inventory.select(new MachineSelection(null, List.of(machine)));
        return database.transaction(tx -> {
            copies.addUnknown(tx, selected.machines());
            return pauses.put(tx, PauseScope.MACHINE, machine.toString(), reason, actor);
        });
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "resume", summary = "End a pause")
    public void resume(@PathParam("id") UUID id) {
        if (!database.transaction(tx -> pauses.remove(tx, id))) {
            throw ProblemException.notFound("The pause " + id);
        }
    }

    /**
     * @param action pauses this action only
     * @param machineId pauses this machine only; with neither, everything is paused
     */
    public record PauseWish(
            @Nullable String action,
            @Nullable UUID machineId,
            @Nullable @Size(max = 500, message = "must have at most 500 characters")
                    String reason) {}

    /** All pauses; made by hand, so few. */
    public record PauseList(List<Pause> items) {}
}
