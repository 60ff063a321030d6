package io.sysup.scheduler.window;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Maintenance windows over HTTP. */
@Path("/api/v1/windows")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class WindowResource {
    private static final String BODY = "must be a JSON object";

    private final Windows windows;
    private final WindowEdits edits;
    private final InstantSource clock;
    private final SecurityIdentity caller;

    WindowResource(
            Windows windows, WindowEdits edits, InstantSource clock, SecurityIdentity caller) {
        this.windows = windows;
        this.edits = edits;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(summary = "Maintenance windows, by name")
    public Page<WindowView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<Window> page = windows.page(Cursor.decode(cursor, 1), Page.limit(limit));
        Instant now = clock.instant();
        return new Page<>(
                page.items().stream().map(window -> WindowView.of(window, now)).toList(),
                page.nextCursor(),
                page.total());
    }

    @POST
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(summary = "Adds a maintenance window")
    public RestResponse<WindowView> create(
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200, message = "must have at most 200 characters")
                    @Nullable String idempotencyKey,
            @NotNull(message = BODY) @Valid WindowBody body) {
        Window window = edits.create(body, caller.getPrincipal().getName(), idempotencyKey);
        return tagged(
                ResponseBuilder.created(URI.create("/api/v1/windows/" + window.id())), window);
    }

    @POST
    @Path("preview")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(summary = "When a window would be active, before it is written down")
    public Preview preview(
            @QueryParam("count")
                    @DefaultValue("5")
                    @Min(value = 1, message = "must be between 1 and 100")
                    @Max(value = 100, message = "must be between 1 and 100")
                    int count,
            @NotNull(message = BODY) @Valid WindowBody body) {
        Instant now = clock.instant();
        WindowWish wish = edits.preview(body);
        Window window =
                new Window(
                        new UUID(0, 0),
                        wish.name(),
                        wish.kind(),
                        wish.when(),
                        wish.selector(),
                        true,
                        null,
                        now,
                        0);
        return new Preview(WindowView.openings(window, now, count));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(summary = "A maintenance window with its next openings")
    public RestResponse<WindowView> get(@PathParam("id") UUID id) {
        return tagged(ResponseBuilder.ok(), windows.get(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(summary = "Changes a maintenance window")
    public RestResponse<WindowView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull(message = BODY) @Valid WindowBody body) {
        return tagged(ResponseBuilder.ok(), edits.change(id, Versions.required(version), body));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(summary = "Deletes a maintenance window that no schedule names")
    public void delete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        windows.delete(id, version == null ? null : Versions.required(version));
    }

    private RestResponse<WindowView> tagged(ResponseBuilder<WindowView> response, Window window) {
        return response.tag(Versions.tag(window.version()))
                .entity(WindowView.of(window, clock.instant()))
                .build();
    }

    /** When it is active next. */
    public record Preview(List<WindowView.Opening> next) {
        public Preview {
            next = List.copyOf(next);
        }
    }
}
