package io.sysup.execution.action;

import io.quarkus.arc.All;
import io.sysup.contracts.access.Right;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The actions this version knows. */
@ApplicationScoped
public class Actions {
    private final Map<String, Action> byName = new TreeMap<>();

    public Actions(@All List<Action> actions) {
        actions.forEach(action -> byName.put(action.manifest().name(), action));
    }

    public Optional<Action> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * @throws ProblemException 400 naming the field {@code action}
     */
    public Action require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ProblemException(
                                400,
                                ErrorKind.UNKNOWN_ACTION,
                                "There is no action " + name + ".",
                                "Use one of: " + String.join(", ", byName.keySet()) + ".",
                                List.of(new FieldError("action", "is not a known action"))));
    }

    /** The right that all of them together need; nothing at all counts as high. */
    public static Right riskiest(Stream<ActionManifest> actions) {
        return actions.map(action -> Right.toRun(action.risk()))
                .max(Comparator.naturalOrder())
                .orElse(Right.RUN_HIGH);
    }

    public List<ActionManifest> manifests() {
        return byName.values().stream().map(Action::manifest).toList();
    }

    public String[] names() {
        return byName.keySet().toArray(String[]::new);
    }

    /** Whether a second worker can go on with what a first one began. */
    public boolean detached(String name) {
        return find(name).filter(MutatingAction.class::isInstance).isPresent();
    }

    /** A job of an unknown kind counts as mutating: when in doubt, nothing is repeated. */
    public boolean repeatable(String name, boolean dryRun) {
        return find(name).map(action -> action.manifest().readOnly() || dryRun).orElse(false);
    }
}
