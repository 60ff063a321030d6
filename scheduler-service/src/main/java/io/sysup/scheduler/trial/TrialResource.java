package io.sysup.scheduler.trial;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Test runs over HTTP. */
@Path("/api/v1/schedules")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class TrialResource {
    private final Trials trials;
    private final SecurityIdentity caller;

    TrialResource(Trials trials, SecurityIdentity caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    @Operation(
            operationId = "testSchedule",
            summary =
                    "Which machines a run would mean now, which not and why; rehearses its actions on one machine if wanted")
    public TrialView test(@PathParam("id") UUID id, @Nullable Wish wish) {
        return trials.of(
                id,
                wish == null ? null : wish.rehearseOn(),
                caller.getPrincipal().getName(),
                Rights.of(caller));
    }

    /**
     * @param rehearseOn name or id of a machine that the schedule means; each action is tried there
     *     in a way that changes nothing
     */
    public record Wish(@Nullable String rehearseOn) {}
}
