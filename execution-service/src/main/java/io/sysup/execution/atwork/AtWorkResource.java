package io.sysup.execution.atwork;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The scheduler asks who is away before machines of a campaign begin. */
@Path("/internal/v1/at-work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AtWorkResource {
    private final MachinesAtWork machines;

    AtWorkResource(MachinesAtWork machines) {
        this.machines = machines;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public AtWork of(@Valid @NotNull(message = "must be given") Question question) {
        return new AtWork(machines.of(question.machineIds()), machines.readOnly());
    }

    public record Question(
            @NotNull(message = "must be given")
                    @Size(max = 100_000, message = "must hold at most 100000 machines")
                    List<@NotNull(message = "must be an id") UUID> machineIds) {}

    /**
     * @param readOnly actions that only look
     */
    public record AtWork(List<MachinesAtWork.Work> items, List<String> readOnly) {}
}
