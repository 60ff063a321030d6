package io.sysup.scheduler.action;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "scheduler-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/api/v1/actions")
public interface ExecutionClient {
    @GET
    Actions actions();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actions(List<Action> items) {}

    /**
     * @param parameters JSON Schema of its parameters
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(String name, String risk, JsonNode parameters) {}
}
