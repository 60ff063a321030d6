package io.sysup.scheduler.target;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks which machines a selector means. */
@ApplicationScoped
public class Targets {
    private static final SelectedMachines NONE = new SelectedMachines(List.of(), List.of());

    private final InventoryClient inventory;

    Targets(@RestClient InventoryClient inventory) {
        this.inventory = inventory;
    }

    /**
     * The machines at this moment; none when nothing matches.
     *
     * @param field where the selector stands in the request
     * @throws ProblemException selector_invalid for a malformed selector, unavailable when the
     *     inventory does not answer
     */
    public SelectedMachines of(String selector, String field) {
        try {
            return inventory.select(new MachineSelection(selector, null));
        } catch (ProblemException e) {
            if (ErrorKind.SELECTOR_EMPTY.equals(e.problem().kind())) {
                return NONE;
            }
            throw named(e.problem(), field);
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The inventory cannot be reached, so the selector cannot be resolved.",
                    "Try again in a few seconds.");
        }
    }

    private static ProblemException named(Problem problem, String field) {
        boolean ofSelector = ErrorKind.SELECTOR_INVALID.equals(problem.kind());
        String message =
                problem.fieldErrors().isEmpty()
                        ? problem.detail()
                        : problem.fieldErrors().getFirst().message();
        return new ProblemException(
                problem.status(),
                problem.kind(),
                problem.detail(),
                problem.remedy(),
                ofSelector ? List.of(new FieldError(field, message)) : problem.fieldErrors());
    }
}
