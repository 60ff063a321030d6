package io.sysup.inventory.tag;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The labels in use. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "tags")
public class TagResource {
    private final Tags tags;

    public TagResource(Tags tags) {
        this.tags = tags;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listTags", summary = "All tags and how many machines carry each")
    public TagList list() {
        return new TagList(tags.counts());
    }

    /** Body of the answer. */
    public record TagList(List<TagCount> items) {}
}
