package io.sysup.hermes.grant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Knows how risky each action is. */
@Path("/api/v1/actions")
@RegisterRestClient(configKey = "hermes-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
interface ActionClient {
    @GET
    Actions actions();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actions(List<Action> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(String name, String risk) {}
}
