package io.sysup.execution.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.action.Actions;
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

/** The scheduler asks, for all machines of a run at once, what would be over in time. */
@Path("/internal/v1/durations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DurationResource {
    private final Durations durations;
    private final Actions actions;

    DurationResource(Durations durations, Actions actions) {
        this.durations = durations;
        this.actions = actions;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public Past of(@Valid @NotNull(message = "must be given") Question question) {
        return new Past(
                durations.of(question.actions(), question.machineIds()),
                actions.manifests().stream()
                        .filter(manifest ->
                                manifest.readOnly() && question.actions().contains(manifest.name()))
                        .map(manifest -> manifest.name())
                        .toList());
    }

    /** Actions, and the machines on which they are about to begin. */
    public record Question(
            @NotNull(message = "must be given")
                    @Size(min = 1, max = 20, message = "must name 1 to 20 actions")
                    List<@NotNull(message = "must be an action") String> actions,
            @NotNull(message = "must be given")
                    @Size(max = 100_000, message = "must hold at most 100000 machines")
                    List<@NotNull(message = "must be an id") UUID> machineIds) {}

    /**
     * @param readOnly those of the actions that only look: they are short where nothing is known
     */
    public record Past(List<Durations.Duration> items, List<String> readOnly) {}
}
