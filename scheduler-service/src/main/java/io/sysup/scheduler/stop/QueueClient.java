package io.sysup.scheduler.stop;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "scheduler-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/stops")
interface QueueClient {
    @PUT
    void replace(Held stops);

    record Held(List<HeldStop> items) {}

    record HeldStop(UUID id, String reason, String stoppedBy, List<Selected> machines) {}
}
