package io.sysup.scheduler.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "scheduler-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/plans")
interface PlanClient {
    @POST
    Plans of(Question question);

    record Question(String mode, List<UUID> machineIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plans(List<Plan> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(UUID machineId, String hash) {}
}
