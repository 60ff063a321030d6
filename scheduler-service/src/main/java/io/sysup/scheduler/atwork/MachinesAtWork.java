package io.sysup.scheduler.atwork;

import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks which of some machines are being changed, by whomever. */
@ApplicationScoped
public class MachinesAtWork {
    private final AtWorkClient execution;

    MachinesAtWork(@RestClient AtWorkClient execution) {
        this.execution = execution;
    }

    /**
     * @throws ProblemException unavailable when the execution service does not answer
     */
    public AtWork among(Collection<UUID> machines) {
        try {
            return execution.of(new AtWorkClient.Question(List.copyOf(machines)));
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The execution service cannot be reached, so it is not known which machines are being changed.",
                    "Try again in a few seconds.");
        }
    }
}
