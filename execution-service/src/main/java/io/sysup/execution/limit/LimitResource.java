package io.sysup.execution.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.Actions;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Limits over HTTP. */
@Path("/api/v1/queue/limits")
@RunOnVirtualThread
public class LimitResource {
    private final ExecutionDatabase database;
    private final Limits limits;
    private final Actions actions;
    private final SecurityIdentity caller;

    public LimitResource(
            ExecutionDatabase database, Limits limits, Actions actions, SecurityIdentity caller) {
        this.database = database;
        this.limits = limits;
        this.actions = actions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listLimits", summary = "How many jobs may run at once")
    public LimitList list() {
        return new LimitList(limits.list());
    }

    @PUT
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "setLimit",
            summary =
                    "Let at most so many jobs run at once: of an action, on the machines of a tag, or of all. One of all is strict order.")
    public LimitList set(@Valid @NotNull(message = "must not be empty") LimitWish wish) {
        if (wish.action() != null && wish.tag() != null) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "tag", "cannot be given together with action");
        }
        String actor = caller.getPrincipal().getName();
        LimitScope scope;
        String subject;
        if (wish.action() != null) {
            scope = LimitScope.ACTION;
            subject = actions.require(wish.action()).manifest().name();
        } else if (wish.tag() != null) {
            scope = LimitScope.TAG;
            subject = wish.tag();
        } else {
            scope = LimitScope.ALL;
            subject = "";
        }
        database.inTransaction(tx -> limits.put(tx, scope, subject, wish.maxRunning(), actor));
        return list();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(operationId = "removeLimit", summary = "Lift a limit")
    public void remove(@PathParam("id") UUID id) {
        if (!database.transaction(tx -> limits.remove(tx, id))) {
            throw ProblemException.notFound("The limit " + id);
        }
    }

    /**
     * @param action limits this action only
     * @param tag limits the machines with this tag only; with neither, all jobs are counted
     */
    public record LimitWish(
            @Nullable String action,
            @Nullable @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
                    String tag,
            @NotNull(message = "must be given")
                    @Min(value = 1, message = "must be at least 1; pause to run none")
                    @Max(value = 100_000, message = "must be at most 100000")
                    Integer maxRunning) {}

    /** All limits; made by hand, so few. */
    public record LimitList(List<Limit> items) {}
}
