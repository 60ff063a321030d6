package io.sysup.execution.packages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The scheduler asks which plans a campaign is to do. */
@Path("/internal/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NewestPlanResource {
    private final NewestPlans plans;

    NewestPlanResource(NewestPlans plans) {
        this.plans = plans;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public Plans of(@Valid @NotNull(message = "must be given") Question question) {
        return new Plans(plans.of(question.mode(), question.machineIds()));
    }

    /** The plans of an upgrade of all packages. */
    public record Question(
            @NotNull(message = "must be given")
                    @Pattern(
                            regexp = "upgrade|dist-upgrade",
                            message = "must be upgrade or dist-upgrade")
                    String mode,
            @NotNull(message = "must be given")
                    @Size(max = 100_000, message = "must hold at most 100000 machines")
                    List<@NotNull(message = "must be an id") UUID> machineIds) {}

    /** Nothing of a machine that was never analyzed. */
    public record Plans(List<NewestPlans.Plan> items) {}
}
