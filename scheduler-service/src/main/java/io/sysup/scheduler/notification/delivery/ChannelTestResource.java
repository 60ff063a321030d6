package io.sysup.scheduler.notification.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Severity;
import io.sysup.scheduler.notification.transport.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Tries a channel out. */
@Path("/api/v1/notifications/channels/{id}/test")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ChannelTestResource {
    private static final String EVENT = "test";

    private final Channels channels;
    private final Sending sending;
    private final InstantSource clock;
    private final SecurityIdentity caller;

    ChannelTestResource(
            Channels channels, Sending sending, InstantSource clock, SecurityIdentity caller) {
        this.channels = channels;
        this.sending = sending;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "testChannel",
            summary = "Sends a test message now, once, and tells what became of it")
    public Tried test(@PathParam("id") UUID id) {
        Channel channel = channels.get(id);
        Sending.Sent sent = sending.sendNow(channel, message(channel));
        return switch (sent.outcome()) {
            case Outcome.Sent(String answer) ->
                    new Tried(sent.delivery(), true, answer, null, null, null);
            case Outcome.NotSent(var kind, var message, var remedy) ->
                    new Tried(sent.delivery(), false, null, kind.word(), message, remedy);
        };
    }

    private Message message(Channel channel) {
        return new Message(
                EVENT,
                Severity.INFO,
                "Test message of the channel " + channel.wish().name(),
                caller.getPrincipal().getName() + " wanted to see whether messages arrive.",
                clock.instant(),
                Map.of(),
                List.of());
    }

    /**
     * @param answer what the other side said
     * @param kind of the failure
     */
    public record Tried(
            UUID deliveryId,
            boolean delivered,
            @Nullable String answer,
            @Nullable String kind,
            @Nullable String error,
            @Nullable String remedy) {}
}
