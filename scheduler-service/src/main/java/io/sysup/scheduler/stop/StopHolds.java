package io.sysup.scheduler.stop;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.stop.QueueClient.Held;
import io.sysup.scheduler.stop.QueueClient.HeldStop;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells the queue which machines stops mean now, so that jobs of people, and those that wait
 * already, are held as well. When it cannot be told whom one means, everything stays as it was.
 */
@ApplicationScoped
public class StopHolds {
    private static final Logger LOGGER = Logger.getLogger(StopHolds.class);

    private final Stops stops;
    private final Targets targets;
    private final QueueClient queue;

    /** What an earlier process held may have to be lifted. */
    private volatile boolean mayHold = true;

    StopHolds(Stops stops, Targets targets, @RestClient QueueClient queue) {
        this.stops = stops;
        this.targets = targets;
        this.queue = queue;
    }

    /** Returns whether the queue knows now. */
    public boolean round() {
        stops.sweep();
        List<Stop> active = stops.active();
        if (active.isEmpty() && !mayHold) {
            return true;
        }
        try {
            queue.replace(new Held(active.stream().map(this::held).toList()));
            mayHold = !active.isEmpty();
            return true;
        } catch (ProblemException | ProcessingException | WebApplicationException e) {
            LOGGER.warnf("The queue does not know yet what is stopped: %s", e.getMessage());
            return false;
        }
    }

    void changed() {
        mayHold = true;
    }

    private HeldStop held(Stop stop) {
        List<Selected> machines = targets.of(stop.on(), "on").machines();
        return new HeldStop(stop.id(), stop.reason(), stop.stoppedBy(), machines);
    }
}
