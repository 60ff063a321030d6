package io.sysup.inventory.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.contracts.access.Right;
import io.sysup.inventory.selection.Reach;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Edits by grant. Tags stay with those whose role holds everywhere, because grants are given by
 * them; so does the way through other machines, which is a use of those.
 */
@ApplicationScoped
public class GrantedEdits {
    private final Reach reach;
    private final SecurityIdentity caller;

    GrantedEdits(Reach reach, SecurityIdentity caller) {
        this.reach = reach;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 403 when no grant of the caller reaches the machine
     */
    public void requireEdit(UUID machine) {
        requireEdit(machine, true);
    }

    /**
     * @param ofTheMachineAlone whether neither tags nor the way through others are touched
     */
    public void requireEdit(UUID machine, boolean ofTheMachineAlone) {
        reach.require(within(caller, ofTheMachineAlone), List.of(machine));
    }

    /** Selectors of the caller's grants to edit; null when the caller may edit everywhere. */
    public static @Nullable List<String> within(
            SecurityIdentity caller, boolean ofTheMachineAlone) {
        List<String> within = Rights.of(caller).within(Right.EDIT);
        if (within != null && !ofTheMachineAlone) {
            throw ProblemException.forbidden(
                    "A grant does not allow to change tags, nor through which machine another is reached.",
                    "Leave them as they are, or ask somebody with the role operator.");
        }
        return within;
    }
}
