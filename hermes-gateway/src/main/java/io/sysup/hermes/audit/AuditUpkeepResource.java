package io.sysup.hermes.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the log is, and what is done to keep it so. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuditUpkeepResource {
    private static final int ARCHIVES_SHOWN = 20;
    private static final String GIVEN = "must be given";

    private final AuditLog log;
    private final Anchors anchors;
    private final Verifications verifications;
    private final Archives archives;
    private final AuditConfig config;
    private final SecurityIdentity identity;

    AuditUpkeepResource(
            AuditLog log,
            Anchors anchors,
            Verifications verifications,
            Archives archives,
            AuditConfig config,
            SecurityIdentity identity) {
        this.log = log;
        this.anchors = anchors;
        this.verifications = verifications;
        this.archives = archives;
        this.config = config;
        this.identity = identity;
    }

    @GET
    @Path("state")
    @Operation(
            operationId = "getAuditState",
            summary = "Newest row, anchors, archives, and what the last verification found")
    public AuditState state() {
        return new AuditState(
                log.beginning().seq() + 1,
                log.head(),
                anchors.state().orElse(null),
                verifications.last().orElse(null),
                verifications.running().orElse(null),
                archives.latest(ARCHIVES_SHOWN),
                config.archiveFolder().isPresent(),
                config.keep().map(Duration::toDays).orElse(null));
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "verifyAudit",
            summary = "Follow the whole chain on the server",
            description = "The state tells how far it is, and at the end what it found.")
    public AuditState verify() {
        verifications.begin(identity.getPrincipal().getName());
        return state();
    }

    @POST
    @Path("archive")
    @Operation(
            operationId = "archiveAudit",
            summary = "Move old rows into a file on the server",
            description =
                    "The file is read back before its rows go; a row of the log tells where they are. At most 100,000 rows at once.")
    public Archives.Moved archive(@NotNull(message = GIVEN) @Valid ArchiveWish wish) {
        return archives.move(
                wish.before(),
                Boolean.TRUE.equals(wish.dryRun()),
                new AuditActor(identity.getPrincipal().getName(), null));
    }

    /**
     * Body of a request to move rows.
     *
     * @param before rows that are older than this
     * @param dryRun only tells which
     */
    public record ArchiveWish(@NotNull(message = GIVEN) Instant before, @Nullable Boolean dryRun) {}
}
