package io.sysup.scheduler.stop;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import io.sysup.scheduler.target.Targets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Emergency stops over HTTP. */
@Path("/api/v1/stops")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class StopResource {
    private static final String SOMETHING = "(?s).*\\S.*";

    private final Stops stops;
    private final StopHolds holds;
    private final Targets targets;
    private final InstantSource clock;
    private final SecurityIdentity caller;

    StopResource(
            Stops stops,
            StopHolds holds,
            Targets targets,
            InstantSource clock,
            SecurityIdentity caller) {
        this.stops = stops;
        this.holds = holds;
        this.targets = targets;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listStops", summary = "Emergency stops that are on")
    public StopList list() {
        return new StopList(stops.active());
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "stopMachines",
            summary =
                    "Begin nothing more on the machines of a selector, whoever asks for it. What runs goes on.")
    public Stopped stop(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = "must be a JSON object") @Valid Wish wish) {
        int machines = targets.of(wish.on(), "on").machines().size();
        Instant until = wish.until();
        if (until != null && !until.isAfter(clock.instant())) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "until", "must be in the future");
        }
        Stop stop =
                stops.add(
                        wish.on().strip(),
                        wish.reason().strip(),
                        caller.getPrincipal().getName(),
                        until,
                        idempotencyKey);
        holds.changed();
        return new Stopped(stop, machines, holds.round());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "endStop", summary = "End an emergency stop")
    public void end(@PathParam("id") UUID id) {
        if (!stops.lift(id)) {
            throw ProblemException.notFound("The stop");
        }
        holds.changed();
        holds.round();
    }

    /**
     * @param until when it ends by itself; when somebody ends it, if absent
     */
    public record Wish(
            @NotNull(message = "is missing")
                    @Size(max = 2000, message = "must have at most 2000 characters")
                    @Pattern(regexp = SOMETHING, message = "must not be empty")
                    String on,
            @NotNull(message = "is missing")
                    @Size(max = 500, message = "must have at most 500 characters")
                    @Pattern(regexp = SOMETHING, message = "must not be empty")
                    String reason,
            @Nullable Instant until) {}

    /** All that are on; made by hand, so few. */
    public record StopList(List<Stop> items) {}

    /**
     * @param machines that it means now, disabled ones aside
     * @param queueHeld false: schedules and campaigns are held, waiting jobs will be within seconds
     */
    public record Stopped(Stop stop, int machines, boolean queueHeld) {}
}
