package io.sysup.execution.blackout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "execution-scheduler")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/blackouts")
interface SchedulerClient {
    @POST
    @Path("covering")
    Covering covering(Question question);

    record Question(List<Selected> machines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Covering(@Nullable String reason) {}
}
