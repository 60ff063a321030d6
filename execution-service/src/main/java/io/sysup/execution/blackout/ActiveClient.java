package io.sysup.execution.blackout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "execution-scheduler")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/blackouts/now")
interface ActiveClient {
    @GET
    Now now();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Now(List<Active> items) {}

    /**
     * @param until null when nobody can tell
     * @param machineIds null for all
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Active(String name, @Nullable Instant until, @Nullable Set<UUID> machineIds) {}
}
