package io.sysup.scheduler.plan;

import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the newest analyses planned. */
@ApplicationScoped
public class Plans {
    private final PlanClient execution;

    Plans(@RestClient PlanClient execution) {
        this.execution = execution;
    }

    /**
     * The hash of the newest plan of each machine; none of one that was never analyzed.
     *
     * @param mode {@code upgrade} or {@code dist-upgrade}
     * @throws ProblemException unavailable when the execution service does not answer
     */
    public Map<UUID, String> newest(String mode, Collection<UUID> machines) {
        try {
            return execution
                    .of(new PlanClient.Question(mode, List.copyOf(machines)))
                    .items()
                    .stream()
                    .collect(Collectors.toMap(PlanClient.Plan::machineId, PlanClient.Plan::hash));
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The execution service cannot be reached, so the plans are not known.",
                    "Try again in a few seconds.");
        }
    }
}
