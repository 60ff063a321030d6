package io.sysup.scheduler.action;

import io.sysup.contracts.access.Right;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks each time what is offered: actions may come and go with a restart of the other service. */
@ApplicationScoped
public class OfferedActions {
    private final ExecutionClient execution;

    OfferedActions(@RestClient ExecutionClient execution) {
        this.execution = execution;
    }

    /**
     * The actions by name, in the order of their names.
     *
     * @throws ProblemException unavailable when the execution service does not answer
     */
    public Map<String, OfferedAction> byName() {
        try {
            Map<String, OfferedAction> offered = new TreeMap<>();
            for (ExecutionClient.Action action : execution.actions().items()) {
                String schema = action.parameters().toString();
                offered.put(
                        action.name(),
                        new OfferedAction(action.name(), Right.toRun(action.risk()), schema));
            }
            return offered;
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The execution service cannot be reached, so the actions cannot be checked.",
                    "Try again in a few seconds.");
        }
    }
}
