package io.sysup.execution.pending;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.pending.PendingPackages.PendingPage;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which updates are pending in the fleet, over HTTP. */
@Path("/api/v1/packages/pending")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class PendingResource {
    private final PendingPackages pending;

    PendingResource(PendingPackages pending) {
        this.pending = pending;
    }

    @GET
    @Operation(
            operationId = "listPendingPackages",
            summary = "Updates that machines wait for, one row a package, version and state",
            description =
                    "As of the newest analysis of each machine. What an upgrade would bring is ready; what it leaves is held, kept_back or phased.")
    public PendingPage list(
            @BeanParam PendingFilter filter,
            @Parameter(description = "name, -machines or -age") @QueryParam("sort")
                    @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pending.page(filter, sort, Page.limit(limit), cursor);
    }

    @GET
    @Path("machines")
    @Operation(
            operationId = "listPendingMachines",
            summary = "The machines that wait for an update, by name")
    public Page<PendingMachine> machines(
            @QueryParam("name") @NotBlank(message = "must be the name of a package") String name,
            @Parameter(description = "Only where this version would come.") @QueryParam("to")
                    @Nullable String to,
            @BeanParam PendingFilter filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pending.machines(name.strip(), to, filter, Page.limit(limit), cursor);
    }
}
