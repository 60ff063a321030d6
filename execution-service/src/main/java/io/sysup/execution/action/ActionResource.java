package io.sysup.execution.action;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The catalogue of actions. */
@Path("/api/v1/actions")
public class ActionResource {
    private final Actions actions;

    public ActionResource(Actions actions) {
        this.actions = actions;
    }

    @GET
    @RolesAllowed({Scope.CAN_READ, Scope.INTERNAL})
    @Operation(
            operationId = "listActions",
            summary = "Actions that jobs can do, with their parameters")
    public ActionList list() {
        return new ActionList(actions.manifests().stream().map(ActionView::of).toList());
    }

    /** All actions; few, so not paged. */
    public record ActionList(List<ActionView> items) {}

    /** An action as callers see it. */
    public record ActionView(
            String name,
            String title,
            String description,
            String risk,
            boolean readOnly,
            @Nullable String lockKind,
            @JsonRawValue String parameters,
            long timeoutSeconds) {
        static ActionView of(ActionManifest manifest) {
            return new ActionView(
                    manifest.name(),
                    manifest.title(),
                    manifest.description(),
                    manifest.risk(),
                    manifest.readOnly(),
                    manifest.lockKind(),
                    manifest.parameters(),
                    manifest.timeout().toSeconds());
        }
    }
}
