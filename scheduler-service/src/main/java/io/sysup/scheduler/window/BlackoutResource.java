package io.sysup.scheduler.window;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The execution service asks before it takes up, and before it begins, what changes machines. */
@Path("/internal/v1/blackouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlackoutResource {
    private final Gate gate;

    BlackoutResource(Gate gate) {
        this.gate = gate;
    }

    @POST
    @Path("covering")
    @RolesAllowed(Scope.INTERNAL)
    public Covering covering(@NotNull(message = "must be given") @Valid Question question) {
        Covered covered = gate.covered(question.machines());
        return new Covering(covered.leftOut().isEmpty() ? null : covered.denial().reason());
    }

    /** Asked again and again by the queue, as long as jobs leave it. */
    @GET
    @Path("now")
    @RolesAllowed(Scope.INTERNAL)
    public Now now() {
        return new Now(gate.active());
    }

    /** The blackouts that are on. */
    public record Now(List<Gate.Active> items) {}

    /** Machines on which work is to begin now. */
    public record Question(
            @NotNull(message = "must be given")
                    @Size(max = 100_000, message = "must hold at most 100000 machines")
                    List<@NotNull(message = "must be a machine") Selected> machines) {}

    /**
     * @param reason names the machines and the blackout, in a sentence; null when none covers any
     */
    public record Covering(@Nullable String reason) {}
}
