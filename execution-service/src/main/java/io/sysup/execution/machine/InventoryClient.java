package io.sysup.execution.machine;

import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.HostKeyAnnouncement;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service asks of the inventory, over its internal API. */
@RegisterRestClient(configKey = "inventory")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/machines")
public interface InventoryClient {
    @POST
    @Path("connections")
    List<Login> connections(List<Wish> wishes);

    @POST
    @Path("{id}/host-keys")
    HostKeyVerdict sighted(@PathParam("id") UUID machineId, HostKeySighting sighting);

    @POST
    @Path("{id}/host-keys/announced")
    void announced(@PathParam("id") UUID machineId, HostKeyAnnouncement announcement);

    @POST
    @Path("{id}/host-keys/certified")
    void certified(@PathParam("id") UUID machineId, HostCertificateSeen certificate);

    @POST
    @Path("select")
    SelectedMachines select(MachineSelection selection);

    @POST
    @Path("meant")
    List<UUID> meant(MachineSelection selection);

    @GET
    @Path("{id}/defaults/{action}")
    Map<String, Object> defaults(
            @PathParam("id") UUID machineId, @PathParam("action") String action);

    @POST
    @Path("facts")
    List<MachineFacts> facts(MachineFacts.Wish wish);

    @GET
    @Path("{id}/facts")
    MachineFacts facts(@PathParam("id") UUID machineId);

    /** A login that is asked for; why goes into the audit trail. */
    record Wish(UUID machineId, UUID jobId, String action) {}

    /** What comes of a wish: either the login or why there is none. */
    record Login(@Nullable MachineConnection connection, @Nullable Problem refusal) {}
}
