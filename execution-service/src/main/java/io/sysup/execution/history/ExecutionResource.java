package io.sysup.execution.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history over HTTP. */
@Path("/api/v1/executions")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class ExecutionResource {
    private final Executions executions;

    public ExecutionResource(Executions executions) {
        this.executions = executions;
    }

    @GET
    @Operation(operationId = "listExecutions", summary = "Performed actions, newest first")
    public Page<ExecutionView> list(
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("action") @Nullable String action,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        var found = executions.list(machineId, action, from == null ? null : from.id(0), rows + 1);
        return Page.of(found, rows, execution -> Cursor.at(execution.id()), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getExecution", summary = "One performed action with its result")
    public ExecutionView get(@PathParam("id") UUID id) {
        return executions
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("The execution " + id));
    }
}
