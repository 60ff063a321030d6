package io.sysup.execution.pause;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The scheduler tells which machines emergency stops mean now. */
@Path("/internal/v1/stops")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StopResource {
    private final ExecutionDatabase database;
    private final StoppedMachines stopped;

    StopResource(ExecutionDatabase database, StoppedMachines stopped) {
        this.database = database;
        this.stopped = stopped;
    }

    @PUT
    @RolesAllowed(Scope.INTERNAL)
    public void replace(@Valid @NotNull(message = "must be given") Stops stops) {
        List<StoppedMachines.Stop> wanted =
                stops.items().stream()
                        .map(stop ->
                                new StoppedMachines.Stop(
                                        stop.id(),
                                        stop.reason(),
                                        stop.stoppedBy(),
                                        stop.machines()))
                        .toList();
        database.inTransaction(tx -> stopped.replace(tx, wanted));
    }

    /** All that are on; none lifts what the last ones held. */
    public record Stops(
            @NotNull(message = "must be given")
                    @Size(max = 100, message = "must hold at most 100 stops")
                    List<@Valid @NotNull(message = "must be a stop") Stop> items) {}

    public record Stop(
            @NotNull(message = "is missing") UUID id,
            @NotNull(message = "is missing") String reason,
            @NotNull(message = "is missing") String stoppedBy,
            @NotNull(message = "is missing")
                    @Size(max = 100_000, message = "must hold at most 100000 machines")
                    List<@NotNull(message = "must be a machine") Selected> machines) {}
}
