package io.sysup.execution.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Knows what was chosen. */
@Path("/internal/v1/settings")
@RegisterRestClient(configKey = "inventory")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
interface SettingClient {
    @GET
    @Path("{key}")
    InForce read(@PathParam("key") String key);

    /**
     * What counts now.
     *
     * @param value null when the start-up configuration says it
     */
    record InForce(@Nullable JsonNode value) {}
}
