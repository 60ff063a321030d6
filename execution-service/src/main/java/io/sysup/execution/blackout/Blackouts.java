package io.sysup.execution.blackout;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Warns a person who is about to change machines under a blackout. A warning is no lock: when the
 * scheduler does not answer, the person who is there, perhaps to mend it, may go on.
 */
@ApplicationScoped
public class Blackouts {
    private static final Logger LOGGER = Logger.getLogger(Blackouts.class);

    private final SchedulerClient scheduler;

    Blackouts(@RestClient SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * @throws ProblemException window_closed, naming the machines and the blackout
     */
    public void requireNone(List<Selected> machines) {
        String reason;
        try {
            reason = scheduler.covering(new SchedulerClient.Question(machines)).reason();
        } catch (ProblemException | ProcessingException | WebApplicationException e) {
            LOGGER.warnf("Nobody could tell of blackouts: %s", e.getMessage());
            return;
        }
        if (reason != null) {
            throw new ProblemException(
                    409,
                    ErrorKind.WINDOW_CLOSED,
                    reason,
                    "Wait for its end, leave these machines out, or say ignoreBlackout=true.",
                    List.of());
        }
    }
}
