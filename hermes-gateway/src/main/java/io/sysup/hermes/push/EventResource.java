package io.sysup.hermes.push;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/events")
@Tag(name = "events")
@RolesAllowed(Scope.CAN_READ)
public class EventResource {
    private final Subscribers subscribers;
    private final CurrentIdentityAssociation caller;

    EventResource(Subscribers subscribers, CurrentIdentityAssociation caller) {
        this.subscribers = subscribers;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Changes as they happen",
            description =
                    "Events machine, job, tag, and resync when the reader was too slow and must read"
                            + " again what it shows.")
    public void events(@Context Sse sse, @Context SseEventSink sink) {
        subscribers.add(new Subscriber(sse, sink, caller.getIdentity()));
    }
}
