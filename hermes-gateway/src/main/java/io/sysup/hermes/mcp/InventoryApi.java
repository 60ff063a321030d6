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
import org.jspecify.annotations.Nullable;

/** What tools read from inventory, in the name of whoever called the tool. */
@Path("/api/v1/machines")
@RegisterRestClient(configKey = "hermes-inventory")
@RegisterProvider(ProblemAnswers.class)
interface InventoryApi {
    @GET
    JsonNode machines(
            @HeaderParam(InternalTokens.HEADER) String identity,
            @QueryParam("where") @Nullable String where,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    JsonNode machine(@HeaderParam(InternalTokens.HEADER) String identity, @PathParam("id") UUID id);
}
