package io.sysup.hermes.grant;

import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Knows selectors and the machines that they mean. */
@Path("/internal/v1/machines")
@RegisterRestClient(configKey = "hermes-inventory")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
interface MachineClient {
    @POST
    @Path("count")
    Counted count(MachineSelection selection);

    @POST
    @Path("select")
    SelectedMachines select(MachineSelection selection);

    /** How many machines a selector means. */
    record Counted(long machines) {}
}
