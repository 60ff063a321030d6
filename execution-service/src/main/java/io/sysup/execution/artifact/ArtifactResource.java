package io.sysup.execution.artifact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.artifact.Artifacts.Choice;
import io.sysup.execution.artifact.Artifacts.StoredFile;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Artifacts over HTTP. */
@Path("/api/v1/artifacts")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class ArtifactResource {
    private final Artifacts artifacts;
    private final Integrity integrity;
    private final Cleanup cleanup;

    public ArtifactResource(Artifacts artifacts, Integrity integrity, Cleanup cleanup) {
        this.artifacts = artifacts;
        this.integrity = integrity;
        this.cleanup = cleanup;
    }

    @GET
    @Operation(operationId = "listArtifacts", summary = "Files that are kept, newest first")
    public Page<ArtifactView> list(
            @QueryParam("machineId") @Nullable UUID machineId,
            @QueryParam("jobId") @Nullable UUID jobId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("pinned") @Nullable Boolean pinned,
            @QueryParam("integrity") @Nullable String found,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        var items =
                artifacts.list(
                        new Choice(machineId, jobId, kind, pinned, found),
                        from == null ? null : from.id(0),
                        rows + 1);
        return Page.of(items, rows, artifact -> Cursor.at(artifact.id()), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getArtifact", summary = "What is known of an artifact")
    public ArtifactView get(@PathParam("id") UUID id) {
        return artifacts.get(id);
    }

    @GET
    @Path("{id}/content")
    @Operation(
            operationId = "getArtifactContent",
            summary = "The bytes of an artifact, also a part of them (Range)")
    public Response content(
            @PathParam("id") UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        StoredFile file = artifacts.file(id);
        return new FileAnswer(file, file.path().getFileName().toString())
                .to(range, ifRange, ifNoneMatch);
    }

    @PUT
    @Path("{id}/pin")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "pinArtifact", summary = "Keep an artifact whatever its age")
    public ArtifactView pin(@PathParam("id") UUID id) {
        return artifacts.pin(id, true);
    }

    @DELETE
    @Path("{id}/pin")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "unpinArtifact", summary = "Keep an artifact as long as others")
    public ArtifactView unpin(@PathParam("id") UUID id) {
        return artifacts.pin(id, false);
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "verifyArtifact",
            summary = "Compare the file of an artifact with its checksum now")
    public ArtifactView verify(@PathParam("id") UUID id) {
        Row row = artifacts.require(id);
        integrity.verify(id, row.getString("path"), row.getString("sha256"));
        return artifacts.get(id);
    }

    @GET
    @Path("integrity")
    @Operation(
            operationId = "readArtifactIntegrity",
            summary = "How many artifacts there are, and what the last looks at their files found")
    public Integrity.State integrity() {
        return integrity.state();
    }

    @POST
    @Path("integrity")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "sweepArtifacts",
            summary =
                    "Look at files now, those first whose last look is oldest, a gibibyte at most")
    public Integrity.Swept sweep() {
        return integrity.sweep(Duration.ofMinutes(1), () -> true);
    }

    @GET
    @Path("cleanup")
    @Operation(operationId = "planCleanup", summary = "What a clean-up would remove now")
    public Cleanup.Plan plan() {
        return cleanup.plan();
    }

    @POST
    @Path("cleanup")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "cleanUp",
            summary = "Remove what was kept long enough; pinned files and those of failures stay")
    public Cleanup.Removed cleanUp() {
        return cleanup.apply(() -> true);
    }
}
