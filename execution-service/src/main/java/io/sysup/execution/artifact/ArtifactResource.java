package io.sysup.execution.artifact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Columns;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import io.vertx.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Artifacts over HTTP. */
@Path("/api/v1/artifacts/{id}")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
public class ArtifactResource {
    private static final String SELECT =
            """
            select id, kind, path, bytes, sha256, content_type, created_at, job_id, redacted
            from execution.raw_artifacts where id = $1 and deleted_at is null
            """;

    private final ExecutionDatabase database;
    private final ArtifactConfig config;

    public ArtifactResource(ExecutionDatabase database, ArtifactConfig config) {
        this.database = database;
        this.config = config;
    }

    @GET
    @Operation(operationId = "getArtifact", summary = "What is known of an artifact")
    public ArtifactView get(@PathParam("id") UUID id) {
        return ArtifactView.of(require(id));
    }

    @GET
    @Path("content")
    @Operation(operationId = "getArtifactContent", summary = "The bytes of an artifact")
    public Response content(@PathParam("id") UUID id) {
        Row row = require(id);
        java.nio.file.Path file = config.folder().resolve(row.getString("path"));
        if (!Files.isRegularFile(file)) {
            throw ProblemException.notFound("The file of artifact " + id);
        }
        return Response.ok(file.toFile(), "application/gzip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.getFileName() + "\"")
                .build();
    }

    private Row require(UUID id) {
        return database.first(SELECT, id)
                .orElseThrow(() -> ProblemException.notFound("The artifact " + id));
    }

    /** An artifact as callers see it. */
    public record ArtifactView(
            UUID id,
            String kind,
            long bytes,
            String sha256,
            String contentType,
            Instant createdAt,
            @Nullable UUID jobId,
            boolean redacted) {
        static ArtifactView of(Row row) {
            return new ArtifactView(
                    row.getUUID("id"),
                    row.getString("kind"),
                    row.getLong("bytes"),
                    row.getString("sha256"),
                    row.getString("content_type"),
                    Columns.instant(row, "created_at"),
                    row.getUUID("job_id"),
                    Columns.flag(row, "redacted"));
        }
    }
}
