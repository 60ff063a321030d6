package io.sysup.inventory.exclude;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Rules of what upgrades leave alone, over HTTP. */
@Path("/api/v1/package-excludes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "packages")
public class PackageExcludeResource {
    private static final String BODY = "must be a JSON object";

    private final PackageExcludes excludes;
    private final SecurityIdentity caller;

    PackageExcludeResource(PackageExcludes excludes, SecurityIdentity caller) {
        this.excludes = excludes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listPackageExcludes",
            summary = "What upgrades leave alone, and why; those that ended come last")
    public ExcludeList list() {
        return new ExcludeList(excludes.list());
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "addPackageExclude",
            summary = "Let upgrades of machines leave packages alone",
            description =
                    "Holds for each job that begins afterwards, whoever ordered it: analyses plan without these packages, upgrades do not touch them, and one that names such a package is refused. An approved plan that had them is refused as another plan.")
    public RestResponse<PackageExclude> add(@NotNull(message = BODY) @Valid ExcludeBody body) {
        PackageExclude added = excludes.add(body, Actor.of(caller));
        return tagged(
                ResponseBuilder.created(URI.create("/api/v1/package-excludes/" + added.id())),
                added);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "getPackageExclude", summary = "One rule")
    public RestResponse<PackageExclude> get(@PathParam("id") UUID id) {
        return tagged(ResponseBuilder.ok(), excludes.get(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "replacePackageExclude", summary = "Say a rule anew")
    public RestResponse<PackageExclude> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull(message = BODY) @Valid ExcludeBody body) {
        return tagged(
                ResponseBuilder.ok(),
                excludes.replace(id, Versions.required(version), body, Actor.of(caller)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "removePackageExclude",
            summary = "End a rule; its packages are upgraded again")
    public void remove(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        excludes.remove(id, version == null ? null : Versions.required(version));
    }

    private static RestResponse<PackageExclude> tagged(
            ResponseBuilder<PackageExclude> response, PackageExclude exclude) {
        return response.tag(Versions.tag(exclude.version())).entity(exclude).build();
    }

    /** All of them; made by hand, so few. */
    public record ExcludeList(List<PackageExclude> items) {}
}
