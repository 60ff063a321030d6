package io.sysup.execution.firstlook;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.execution.job.JobRequests;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
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

    static boolean isAskedFor(MachineChanged machine) {
        return action(machine).isPresent();
    }

    void begin(Tx tx, MachineChanged machine, UUID eventId) {
        action(machine).ifPresent(action -> requests.add(tx, wish(action, machine, eventId)));
    }

    private static Optional<String> action(MachineChanged machine) {
        return switch (machine.change()) {
            case MachineChanged.REGISTERED, MachineChanged.RESTORED -> Optional.of("host.check");
            case MachineChanged.HOST_KEY_APPROVED -> Optional.of("machine.probe");
            default -> Optional.empty();
        };
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
