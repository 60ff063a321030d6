package io.sysup.execution.firstlook;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.execution.job.JobRequests;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * The work a new machine gets without being asked for: its host key is fetched so that a person can
 * approve it, and after the approval the machine is probed.
 */
@ApplicationScoped
public class FirstLook {
    private final JobRequests requests;

    public FirstLook(JobRequests requests) {
        this.requests = requests;
    }

    void atHostKey(Tx tx, MachineChanged machine, UUID eventId) {
        requests.add(tx, wish("host.check", machine, eventId));
    }

    void inside(Tx tx, MachineChanged machine, UUID eventId) {
        requests.add(tx, wish("machine.probe", machine, eventId));
    }

    private static JobRequested wish(String action, MachineChanged machine, UUID eventId) {
        return new JobRequested(
                action,
                machine.machineId(),
                machine.machine(),
                Map.of(),
                false,
                0,
                null,
                "first-look:" + eventId,
                new Requester(Requester.SYSTEM, "execution"),
                null,
                null);
    }
}
