package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.setting.SettingEdits.Place;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the installation: everybody who may read sees them, administrators change them.
 */
@Path("/api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "settings")
public class SettingResource {
    private static final String TOO_LONG = "must be the name of a tag";
    private static final int LONGEST_TAG = 100;

    private final Settings settings;
    private final SettingEdits edits;
    private final SettingHistory history;
    private final SecurityIdentity identity;

    SettingResource(
            Settings settings,
            SettingEdits edits,
            SettingHistory history,
            SecurityIdentity identity) {
        this.settings = settings;
        this.edits = edits;
        this.history = history;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "listSettings", summary = "All settings with what they are now")
    public SettingList list() {
        Chosen now = settings.read();
        return new SettingList(
                Arrays.stream(Setting.values()).map(one -> SettingView.of(one, now)).toList());
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readSetting", summary = "One setting")
    @APIResponseSchema(SettingView.class)
    public Response read(@PathParam("key") String key) {
        return answer(SettingView.of(known(key), settings.read()), "");
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "saveSetting",
            summary = "Choose a value, for all machines or for those of a tag",
            description = "If-Match names the version of the value that is replaced, 0 of none.")
    @APIResponseSchema(SettingView.class)
    public Response save(
            @PathParam("key") String key,
            @QueryParam("tag") @Size(max = LONGEST_TAG, message = TOO_LONG) @Nullable String tag,
            @Parameter(description = "Only tell what would be.") @QueryParam("dryRun")
                    boolean dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "must be given") @Valid NewValue wanted) {
        Place place = new Place(known(key), name(tag));
        int version = Versions.required(ifMatch);
        return answer(
                edits.save(place, wanted.value(), version, dryRun, Actor.of(identity)),
                place.tag());
    }

    @DELETE
    @Path("{key}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(operationId = "resetSetting", summary = "Go back to the default")
    @APIResponseSchema(SettingView.class)
    public Response reset(
            @PathParam("key") String key,
            @QueryParam("tag") @Size(max = LONGEST_TAG, message = TOO_LONG) @Nullable String tag,
            @Parameter(description = "Only tell what would be.") @QueryParam("dryRun")
                    boolean dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Place place = new Place(known(key), name(tag));
        int version = Versions.required(ifMatch);
        return answer(edits.reset(place, version, dryRun, Actor.of(identity)), place.tag());
    }

    @GET
    @Path("{key}/changes")
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listSettingChanges",
            summary = "Who changed a setting from what to what, the newest first")
    public Page<SettingChange> changes(
            @PathParam("key") String key,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return history.page(known(key), Page.limit(limit), cursor);
    }

    /** Tags are the same however they are written; empty for all machines. */
    private static String name(@Nullable String tag) {
        return tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT);
    }

    private static Response answer(SettingView view, String tag) {
        return Response.ok(view).tag(Versions.tag(view.version(tag))).build();
    }

    private static Setting known(String key) {
        return Setting.of(key)
                .orElseThrow(() ->
                        ProblemException.notFound(
                                "The setting " + key + " (there are " + Setting.allKeys() + ")"));
    }

    /** Body of the answer. */
    public record SettingList(List<SettingView> items) {}

    /** Body of a choice. */
    public record NewValue(@NotNull(message = "must be given") JsonNode value) {}
}
