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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

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
        return of(selector, field, null);
    }

    /**
     * As {@link #of(String, String)}.
     *
     * @param within selectors of grants that must reach all of them; null for somebody who may
     *     everywhere
     * @throws ProblemException 403 naming the first machines that they do not reach
     */
    public SelectedMachines of(String selector, String field, @Nullable List<String> within) {
        try {
            return inventory.select(new MachineSelection(selector, null, within));
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

    /** As {@link #of(String, String, List)}, for machines that are settled. */
    public void requireReach(List<UUID> machines, @Nullable List<String> within) {
        if (within == null || machines.isEmpty()) {
            return;
        }
        try {
            inventory.select(new MachineSelection(null, machines, within));
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The inventory cannot be reached.", "Try again in a few seconds.");
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
