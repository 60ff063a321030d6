package io.sysup.scheduler.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The log of messages over HTTP. */
@Path("/api/v1/notifications/deliveries")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
    private static final Set<String> STATES = Set.of("pending", "sent", "dead");

    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * @param state one or more of {@code pending sent dead}, divided by commas
     */
    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listDeliveries", summary = "Messages to channels, newest first")
    public Page<DeliveryView> list(
            @QueryParam("channel") @Nullable UUID channel,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return deliveries.page(channel, states(state), Cursor.decode(cursor, 1), Page.limit(limit));
    }

    @POST
    @Path("{id}/resend")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(operationId = "resendDelivery", summary = "Send a message again that was given up")
    public DeliveryView resend(@PathParam("id") UUID id) {
        return deliveries.resend(id);
    }

    private static String @Nullable [] states(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] words = text.split(",");
        for (String word : words) {
            if (!STATES.contains(word)) {
                throw ProblemException.invalidField(
                        ErrorKind.VALIDATION, "state", "must be pending, sent or dead");
            }
        }
        return words;
    }
}
