package io.sysup.inventory.preference;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The preferences of whoever calls. */
@Path("/api/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
@Tag(name = "preferences")
public class PreferenceResource {
    private final Preferences preferences;
    private final SecurityIdentity identity;

    PreferenceResource(Preferences preferences, SecurityIdentity identity) {
        this.preferences = preferences;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listPreferences", summary = "What the caller has chosen")
    public PreferenceList list() {
        return new PreferenceList(preferences.of(caller()));
    }

    @PUT
    @Path("{key}")
    @Operation(operationId = "savePreference", summary = "Keep a choice of the caller")
    public void save(
            @PathParam("key") String key,
            @NotNull(message = "must be given") @Valid NewPreference wanted) {
        preferences.save(caller(), key, wanted.value());
    }

    @DELETE
    @Path("{key}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removePreference", summary = "Forget a choice of the caller")
    public void remove(@PathParam("key") String key) {
        preferences.remove(caller(), key);
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }

    /** Body of the answer: values by their keys. */
    public record PreferenceList(Map<String, JsonNode> values) {}

    /** Body of a choice. */
    public record NewPreference(@NotNull(message = "must be given") JsonNode value) {}
}
