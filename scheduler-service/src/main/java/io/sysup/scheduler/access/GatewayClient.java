package io.sysup.scheduler.access;

import io.sysup.contracts.access.Grant;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "scheduler-hermes")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/grants")
interface GatewayClient {
    @GET
    Now now(@QueryParam("subject") String subject);

    /** Rights of somebody at this moment. */
    record Now(boolean everywhere, List<Grant> grants) {}
}
