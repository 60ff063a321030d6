package io.sysup.inventory.message;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.access.GrantedEdits;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Important messages over HTTP. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "messages")
public class MessageResource {
    private final Messages messages;
    private final Acknowledgement acknowledgement;
    private final SecurityIdentity identity;

    MessageResource(Messages messages, Acknowledgement acknowledgement, SecurityIdentity identity) {
        this.messages = messages;
        this.acknowledgement = acknowledgement;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listMessages",
            summary = "What logs and results said that outlives them, last seen first",
            description = "Those that nobody acknowledged, unless asked otherwise.")
    public Page<MessageView> list(
            @BeanParam MessageFilter filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return messages.page(filter, Page.limit(limit), cursor);
    }

    @GET
    @Path("summary")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "countMessages",
            summary = "How many messages there are of each category and severity")
    public Page<Messages.Count> summary(@BeanParam MessageFilter filter) {
        return new Page<>(messages.summary(filter), null, null);
    }

    @GET
    @Path("groups")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listMessageGroups",
            summary = "Messages across machines: one row a message, last seen first",
            description =
                    "Acknowledge one on all of its machines by its key, as filter; list it with the key too.")
    public Page<MessageGroup> groups(
            @BeanParam MessageFilter filter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return messages.groups(filter, Page.limit(limit), cursor);
    }

    @POST
    @Path("acknowledge")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_EDIT})
    @Operation(
            operationId = "acknowledgeMessages",
            summary = "Note that messages were read, by their ids or all that a filter means",
            description =
                    "Nothing is deleted. With acknowledged false they are unread again. One that is seen after thirty days without it is unread again by itself. Whoever has grants alone acknowledges what stands on the machines that they reach.")
    public Acknowledgement.Result acknowledge(
            @NotNull(message = "must be given") Acknowledgement.Wish wish) {
        return acknowledgement.decide(
                wish, GrantedEdits.within(identity, true), Actor.of(identity));
    }
}
