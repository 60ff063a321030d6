package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Other services ask for the settings that act in them. */
@Path("/internal/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.INTERNAL)
public class InternalSettingResource {
    private final Settings settings;

    InternalSettingResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Path("{key}")
    public InForce read(@PathParam("key") String key) {
        Setting setting =
                Setting.of(key).orElseThrow(() -> ProblemException.notFound("The setting " + key));
        return new InForce(settings.now().value(setting));
    }

    /**
     * What counts now.
     *
     * @param value null when the start-up configuration says it
     */
    public record InForce(@Nullable JsonNode value) {}
}
