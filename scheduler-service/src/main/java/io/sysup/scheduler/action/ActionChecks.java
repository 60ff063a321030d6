package io.sysup.scheduler.action;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses actions that no machine could carry out, and parameters they do not take. */
@ApplicationScoped
public class ActionChecks {
    private final OfferedActions actions;

    ActionChecks(OfferedActions actions) {
        this.actions = actions;
    }

    /**
     * @throws ProblemException naming each mistake by its place in the request
     */
    public void check(List<WantedAction> wanted) {
        Map<String, OfferedAction> offered = actions.byName();
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> mistaken = new ArrayList<>();
        for (WantedAction wish : wanted) {
            OfferedAction action = offered.get(wish.name());
            if (action == null) {
                unknown.add(new FieldError(wish.nameField(), "is not a known action"));
            } else {
                mistaken.addAll(action.mistakes(wish.params(), wish.paramsField()));
            }
        }
        refuse(
                ErrorKind.UNKNOWN_ACTION,
                unknown,
                "Use one of: " + String.join(", ", offered.keySet()) + ".");
        refuse(
                ErrorKind.INVALID_PARAMETER,
                mistaken,
                "See GET /api/v1/actions for the parameters of each action.");
    }

    private static void refuse(ErrorKind kind, List<FieldError> errors, String remedy) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            String detail = "The field " + first.field() + " " + first.message() + ".";
            throw new ProblemException(400, kind, detail, remedy, errors);
        }
    }
}
