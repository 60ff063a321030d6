package io.sysup.execution.pending;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.pending.PendingPackages.PendingPage;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which updates are pending in the fleet, over HTTP. */
@Path("/api/v1/packages/pending")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class PendingResource {
    private final PendingPackages pending;
    private final ExcludedPreview excluded;

    PendingResource(PendingPackages pending, ExcludedPreview excluded) {
        this.pending = pending;
        this.excluded = excluded;
    }

    @GET
    @Operation(
            operationId = "listPendingPackages",
            summary = "Updates that machines wait for, one row a package, version and state",
            description =
                    "As of the newest analysis of each machine. What an upgrade would bring is ready; what it leaves is held, kept_back, phased, or excluded by a rule.")
    public PendingPage list(
            @BeanParam PendingFilter filter,
            @Parameter(description = "name, -machines or -age") @QueryParam("sort")
                    @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pending.page(filter, sort, Page.limit(limit), cursor);
    }

    @POST
    @Path("excluded")
    @Operation(
            operationId = "previewPackageExclude",
            summary = "What a rule would hold back now, before it is written down")
    public ExcludedPreview.HeldBack excluded(
            @NotNull(message = "must be a JSON object") @Valid ExcludeWish wish) {
        return excluded.of(wish.on(), wish.packages());
    }

    /**
     * @param on selector of the machines
     * @param packages names or patterns
     */
    public record ExcludeWish(
            @NotBlank(message = "must be given")
                    @Size(max = 2000, message = "must have at most 2000 characters")
                    String on,
            @NotNull(message = "must be given")
                    @Size(min = 1, max = 50, message = "must be 1 to 50 names or patterns")
                    List<
                                    @NotBlank(message = "must not be empty")
                                    @Size(max = 100, message = "must have at most 100 characters")
                                    String>
                            packages) {}

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
