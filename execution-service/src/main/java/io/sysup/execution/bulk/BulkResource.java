package io.sysup.execution.bulk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many jobs at once, over HTTP. */
@Path("/api/v1/jobs")
@RunOnVirtualThread
@RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
public class BulkResource {
    private final BulkJobs jobs;
    private final SecurityIdentity caller;

    public BulkResource(BulkJobs jobs, SecurityIdentity caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @POST
    @Path("cancel")
    @Operation(
            operationId = "cancelJobs",
            summary = "Cancel the chosen waiting jobs, ask the chosen running ones to stop")
    public BulkJobs.BulkAnswer cancel(
            @Valid @NotNull(message = "must not be empty") JobChoice choice) {
        return jobs.cancel(choice, caller.getPrincipal().getName(), Rights.of(caller));
    }

    @POST
    @Path("retry")
    @Operation(
            operationId = "retryJobs",
            summary = "Do again what the chosen jobs did not bring to a good end, each once")
    public BulkJobs.BulkAnswer retry(
            @Valid @NotNull(message = "must not be empty") JobChoice choice) {
        return jobs.again(choice, caller.getPrincipal().getName(), Rights.of(caller));
    }
}
