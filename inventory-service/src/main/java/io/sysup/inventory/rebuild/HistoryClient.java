package io.sysup.inventory.rebuild;

import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks the execution service to tell again what it told of machines. */
@RegisterRestClient(configKey = "inventory-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/retold")
public interface HistoryClient {
    @POST
    Told of(List<UUID> machines);

    /** What the events said that still matters, in no order. */
    record Told(List<JobChanged> jobs, List<SnapshotTaken> snapshots) {
        Told about(UUID machine) {
            return new Told(
                    jobs.stream().filter(job -> job.machineId().equals(machine)).toList(),
                    snapshots.stream().filter(one -> one.machineId().equals(machine)).toList());
        }
    }
}
