package io.sysup.hermes.grant;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the inventory says to selectors, in the words of a request for a grant. */
@Singleton
class Machines {
    private static final String FIELD = "on";

    private final MachineClient inventory;

    Machines(@RestClient MachineClient inventory) {
        this.inventory = inventory;
    }

    /**
     * @throws ProblemException 400 for a selector that cannot be read
     */
    long count(String selector) {
        return answered(() -> inventory.count(new MachineSelection(selector, null))).machines();
    }

    void select(MachineSelection selection) {
        answered(() -> inventory.select(selection));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProblemException e) {
            throw e.problem().kind().equals(ErrorKind.SELECTOR_INVALID) ? named(e.problem()) : e;
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The inventory cannot be reached.", "Try again in a moment.");
        }
    }

    private static ProblemException named(Problem problem) {
        String message =
                problem.fieldErrors().isEmpty()
                        ? problem.detail()
                        : problem.fieldErrors().getFirst().message();
        return new ProblemException(
                problem.status(),
                problem.kind(),
                problem.detail(),
                problem.remedy(),
                List.of(new FieldError(FIELD, message)));
    }
}
