package io.sysup.inventory.selection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Other services ask which machines a wish means. */
@Path("/internal/v1/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SelectionResource {
    private final Selections selections;

    public SelectionResource(Selections selections) {
        this.selections = selections;
    }

    @POST
    @Path("select")
    @RolesAllowed(Scope.INTERNAL)
    public SelectedMachines select(@NotNull(message = "must be given") MachineSelection selection) {
        return selections.select(selection);
    }

    /** Which machines a question is about; nothing is to be done on them. */
    @POST
    @Path("meant")
    @RolesAllowed(Scope.INTERNAL)
    public List<UUID> meant(@NotNull(message = "must be given") MachineSelection selection) {
        if (selection.selector() == null) {
            throw ProblemException.invalidField(ErrorKind.VALIDATION, "where", "must be given");
        }
        return selections.meant(selection.selector());
    }

    /** Whether a selector can be read, and how many machines it means now. */
    @POST
    @Path("count")
    @RolesAllowed(Scope.INTERNAL)
    public Counted count(@NotNull(message = "must be given") MachineSelection selection) {
        if (selection.selector() == null) {
            throw ProblemException.invalidField(ErrorKind.VALIDATION, "selector", "must be given");
        }
        return new Counted(selections.count(selection.selector()));
    }

    /** Body of the answer. */
    public record Counted(long machines) {}
}
