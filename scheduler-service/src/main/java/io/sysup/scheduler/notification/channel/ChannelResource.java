package io.sysup.scheduler.notification.channel;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Channels over HTTP. Where messages leave the house is an administrator's decision. */
@Path("/api/v1/notifications/channels")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {
    private static final String BODY = "must be a JSON object";

    private final Channels channels;
    private final ChannelEdits edits;
    private final SecurityIdentity caller;

    ChannelResource(Channels channels, ChannelEdits edits, SecurityIdentity caller) {
        this.channels = channels;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listChannels", summary = "Channels of notifications, by name")
    public Page<ChannelView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Channel> page = channels.page(Cursor.decode(cursor, 1), Page.limit(limit));
        return new Page<>(
                page.items().stream().map(ChannelView::of).toList(),
                page.nextCursor(),
                page.total());
    }

    @POST
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(operationId = "addChannel", summary = "Adds a channel")
    public RestResponse<ChannelView> create(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = BODY) @Valid ChannelBody body) {
        Channel channel = edits.create(body, caller.getPrincipal().getName(), idempotencyKey);
        return tagged(
                ResponseBuilder.created(
                        URI.create("/api/v1/notifications/channels/" + channel.id())),
                channel);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "getChannel", summary = "A channel")
    public RestResponse<ChannelView> get(@PathParam("id") UUID id) {
        return tagged(ResponseBuilder.ok(), channels.get(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(operationId = "changeChannel", summary = "Changes a channel")
    public RestResponse<ChannelView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull(message = BODY) @Valid ChannelBody body) {
        return tagged(ResponseBuilder.ok(), edits.change(id, Versions.required(version), body));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "deleteChannel",
            summary = "Deletes a channel with what it has not sent yet; its log stays")
    public void delete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        channels.delete(id, version == null ? null : Versions.required(version));
    }

    private static RestResponse<ChannelView> tagged(
            ResponseBuilder<ChannelView> response, Channel channel) {
        return response.tag(Versions.tag(channel.version()))
                .entity(ChannelView.of(channel))
                .build();
    }
}
