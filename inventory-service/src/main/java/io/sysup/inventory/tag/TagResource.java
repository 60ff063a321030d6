package io.sysup.inventory.tag;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The labels. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "tags")
public class TagResource {
    private final Tags tags;
    private final TagEdits edits;
    private final SecurityIdentity identity;

    public TagResource(Tags tags, TagEdits edits, SecurityIdentity identity) {
        this.tags = tags;
        this.edits = edits;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listTags", summary = "All tags and how many machines carry each")
    public TagList list() {
        return new TagList(tags.counts());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "editTag",
            summary =
                    "Give a tag another name or colour, or tell what that would change; selectors that name it do not follow")
    @APIResponseSchema(TagChange.class)
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "must be given") @Valid TagEdit edit) {
        int version = Versions.required(ifMatch);
        TagChange change = edits.edit(id, edit, version, Actor.of(identity));
        return Response.ok(change).tag(Versions.tag(change.tag().version())).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "removeTag",
            summary =
                    "Remove a tag that no machine carries; with force it is taken from those that do")
    public TagChange remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("force") @DefaultValue("false") boolean force,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        Integer version = ifMatch == null ? null : Versions.required(ifMatch);
        return edits.remove(id, version, force, dryRun, Actor.of(identity));
    }

    /** Body of the answer. */
    public record TagList(List<TagCount> items) {}
}
