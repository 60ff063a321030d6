package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.security.InternalTokens;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What tools read from execution, in the name of whoever called the tool. */
@Path("/api/v1")
@RegisterRestClient(configKey = "hermes-execution")
@RegisterProvider(ProblemAnswers.class)
interface ExecutionApi {
    @GET
    @Path("/jobs/{id}")
    JsonNode job(@HeaderParam(InternalTokens.HEADER) String identity, @PathParam("id") UUID id);

    @GET
    @Path("/packages")
    JsonNode packages(
            @HeaderParam(InternalTokens.HEADER) String identity,
            @QueryParam("q") String query,
            @QueryParam("limit") int limit);
}
