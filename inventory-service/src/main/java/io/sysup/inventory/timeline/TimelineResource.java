package io.sysup.inventory.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The timeline of a machine. */
@Path("/api/v1/machines/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class TimelineResource {
    private static final String HOST_KEYS = "host_keys";

    private final Timeline timeline;

    public TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readTimeline", summary = "What happened to a machine, newest first")
    public Page<TimelineEvent> page(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "host_keys: only what became of its host keys")
                    @QueryParam("about")
                    @Nullable String about) {
        if (about != null && !about.equals(HOST_KEYS)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "about", "must be " + HOST_KEYS + ", or left out");
        }
        return timeline.page(id, about != null, Page.limit(limit), cursor);
    }
}
