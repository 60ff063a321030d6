package io.sysup.inventory.discovery;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service asks of the one that speaks SSH. */
@RegisterRestClient(configKey = "inventory-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/host-keys")
public interface HostKeyClient {
    @POST
    @Path("look")
    Shown look(Where where);

    /** An SSH server. */
    record Where(String address, int port) {}

    /** The key that was proven there; null when none was. */
    record Shown(@Nullable HostKeySighting key) {}
}
