package io.sysup.scheduler.subscription;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Subscriptions to reports over HTTP; where their mails lead, administrators decide. */
@Path("/api/v1/subscriptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {
    private static final String BODY = "must be a JSON object";
    private static final int ACCEPTED = 202;

    private final Subscriptions subscriptions;
    private final SubscriptionEdits edits;
    private final Mailings mailings;
    private final SecurityIdentity caller;

    SubscriptionResource(
            Subscriptions subscriptions,
            SubscriptionEdits edits,
            Mailings mailings,
            SecurityIdentity caller) {
        this.subscriptions = subscriptions;
        this.edits = edits;
        this.mailings = mailings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listSubscriptions", summary = "Reports that come by mail, by name")
    public Page<SubscriptionView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Subscription> page = subscriptions.page(Cursor.decode(cursor, 1), Page.limit(limit));
        return new Page<>(
                page.items().stream().map(SubscriptionView::of).toList(),
                page.nextCursor(),
                page.total());
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "addSubscription",
            summary = "Has a report made at set times and mailed to channels")
    public RestResponse<SubscriptionView> create(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = BODY) @Valid SubscriptionBody body) {
        Subscription added = edits.create(body, caller.getPrincipal().getName(), idempotencyKey);
        return tagged(
                ResponseBuilder.created(URI.create("/api/v1/subscriptions/" + added.id())), added);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "getSubscription", summary = "A report that comes by mail")
    public RestResponse<SubscriptionView> get(@PathParam("id") UUID id) {
        return tagged(ResponseBuilder.ok(), subscriptions.get(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "changeSubscription", summary = "Changes a report that comes by mail")
    public RestResponse<SubscriptionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull(message = BODY) @Valid SubscriptionBody body) {
        return tagged(ResponseBuilder.ok(), edits.change(id, Versions.required(version), body));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "deleteSubscription",
            summary = "Ends a report that comes by mail; what was made stays")
    public void delete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        subscriptions.delete(id, version == null ? null : Versions.required(version));
    }

    @GET
    @Path("{id}/mailings")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listMailings",
            summary = "When a report was made and mailed and what became of it, newest first")
    public Page<MailingView> mailings(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        subscriptions.get(id);
        return mailings.page(id, Cursor.decode(cursor, 1), Page.limit(limit));
    }

    @POST
    @Path("{id}/send")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(operationId = "sendSubscription", summary = "Makes and mails a report now")
    @APIResponse(responseCode = "202", description = "The report is being made.")
    public RestResponse<MailingView> send(@PathParam("id") UUID id) {
        MailingView begun = mailings.fireNow(subscriptions.get(id).id());
        return ResponseBuilder.<MailingView>create(ACCEPTED).entity(begun).build();
    }

    /** The tag is for edits; it is no cache key, because the next time moves without an edit. */
    private static RestResponse<SubscriptionView> tagged(
            ResponseBuilder<SubscriptionView> response, Subscription subscription) {
        return response.tag(Versions.tag(subscription.version()))
                .entity(SubscriptionView.of(subscription))
                .build();
    }
}
