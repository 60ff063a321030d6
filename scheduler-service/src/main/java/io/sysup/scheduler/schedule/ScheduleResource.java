package io.sysup.scheduler.schedule;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import io.sysup.scheduler.access.GrantedOrders;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Schedules over HTTP. */
@Path("/api/v1/schedules")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {
    private static final String BODY = "must be a JSON object";

    private final Schedules schedules;
    private final ScheduleEdits edits;
    private final SecurityIdentity caller;

    ScheduleResource(Schedules schedules, ScheduleEdits edits, SecurityIdentity caller) {
        this.schedules = schedules;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    public Page<ScheduleView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Schedule> page = schedules.page(Cursor.decode(cursor, 1), Page.limit(limit));
        return new Page<>(
                page.items().stream().map(ScheduleView::of).toList(),
                page.nextCursor(),
                page.total());
    }

    @POST
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public RestResponse<ScheduleView> create(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = BODY) @Valid ScheduleBody body) {
        Schedule schedule = edits.create(body, callerName(), idempotencyKey, Rights.of(caller));
        URI location = URI.create("/api/v1/schedules/" + schedule.id());
        return tagged(ResponseBuilder.created(location), schedule);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    public RestResponse<ScheduleView> get(@PathParam("id") UUID id) {
        return tagged(ResponseBuilder.ok(), schedules.get(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public RestResponse<ScheduleView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull(message = BODY) @Valid ScheduleBody body) {
        return tagged(
                ResponseBuilder.ok(),
                edits.change(
                        id, Versions.required(version), body, callerName(), Rights.of(caller)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public void delete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        requireOwn(id);
        schedules.delete(id, version == null ? null : Versions.required(version));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public RestResponse<ScheduleView> pause(@PathParam("id") UUID id) {
        requireOwn(id);
        return tagged(ResponseBuilder.ok(), schedules.pause(id));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Scope.CAN_OPERATE, Scope.GRANTED_RUN})
    public RestResponse<ScheduleView> resume(@PathParam("id") UUID id) {
        requireOwn(id);
        return tagged(ResponseBuilder.ok(), edits.resume(id));
    }

    private void requireOwn(UUID id) {
        GrantedOrders.requireOwn(Rights.of(caller), schedules.get(id).grantedTo(), callerName());
    }

    private String callerName() {
        return caller.getPrincipal().getName();
    }

    /** The tag is for edits; it is no cache key, because the next run moves without an edit. */
    private static RestResponse<ScheduleView> tagged(
            ResponseBuilder<ScheduleView> response, Schedule schedule) {
        return response.tag(Versions.tag(schedule.version()))
                .entity(ScheduleView.of(schedule))
                .build();
    }
}
