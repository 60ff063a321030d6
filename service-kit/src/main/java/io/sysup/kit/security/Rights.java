package io.sysup.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.kit.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller may do what needs more than reading. Whoever opens something to {@link
 * Scope#GRANTED_RUN} or {@link Scope#GRANTED_EDIT} must ask here, before anything is done.
 *
 * @param everywhere by role; then grants add nothing
 */
public record Rights(boolean everywhere, List<Grant> grants) {
    public static final Rights EVERYWHERE = new Rights(true, List.of());

    public Rights {
        grants = List.copyOf(grants);
    }

    public static Rights of(SecurityIdentity caller) {
        return new Rights(caller.hasRole(Scope.CAN_OPERATE), Caller.grantsOf(caller));
    }

    /**
     * The selectors one of which must mean whatever is touched; null when nothing needs to be
     * asked.
     *
     * @throws ProblemException 403 when the caller may do this nowhere
     */
    public @Nullable List<String> within(Right right) {
        if (everywhere) {
            return null;
        }
        List<String> within = selectors(right);
        if (within.isEmpty()) {
            throw ProblemException.forbidden(
                    "Neither role nor grant allows this (%s).".formatted(right.word()),
                    "Ask an administrator for a grant; GET /api/v1/me tells those that you have.");
        }
        return within;
    }

    public List<String> selectors(Right right) {
        return grants.stream()
                .filter(grant -> grant.may().covers(right))
                .map(Grant::on)
                .distinct()
                .toList();
    }
}
