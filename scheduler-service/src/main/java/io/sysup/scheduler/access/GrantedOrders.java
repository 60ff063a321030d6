package io.sysup.scheduler.access;

import io.sysup.contracts.access.Right;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.action.OfferedAction;
import io.sysup.scheduler.action.OfferedActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * On which machines somebody may order actions: now that it is written down, and when it is due.
 */
@ApplicationScoped
public class GrantedOrders {
    private final OfferedActions actions;
    private final GatewayClient gateway;

    GrantedOrders(OfferedActions actions, @RestClient GatewayClient gateway) {
        this.actions = actions;
        this.gateway = gateway;
    }

    /**
     * Selectors one of which must mean each machine; null for somebody who may everywhere.
     *
     * @throws ProblemException 403 when they may run one of the actions nowhere
     */
    public @Nullable List<String> within(Rights rights, Collection<String> names) {
        return rights.everywhere() ? null : rights.within(riskiest(names));
    }

    /**
     * As {@link #within}, for somebody who is not here.
     *
     * @param grantedTo null when nobody's grants are needed
     */
    public @Nullable List<String> withinNow(@Nullable String grantedTo, Collection<String> names) {
        return grantedTo == null ? null : within(now(grantedTo), names);
    }

    private Rights now(String subject) {
        try {
            GatewayClient.Now now = gateway.now(subject);
            return new Rights(now.everywhere(), now.grants());
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The gateway cannot be reached, so it is not known what %s may do."
                            .formatted(subject),
                    "Try again in a few seconds.");
        }
    }

    private Right riskiest(Collection<String> names) {
        Map<String, OfferedAction> offered = actions.byName();
        return names.stream()
                .map(name ->
                        Optional.ofNullable(offered.get(name))
                                .map(OfferedAction::right)
                                .orElse(Right.RUN_HIGH))
                .max(Comparator.naturalOrder())
                .orElse(Right.RUN_HIGH);
    }

    /**
     * Somebody with grants only may touch what runs with their own.
     *
     * @param grantedTo whose grants it runs with
     */
    public static void requireOwn(Rights rights, @Nullable String grantedTo, String caller) {
        if (!rights.everywhere() && !caller.equals(grantedTo)) {
            throw ProblemException.forbidden(
                    "This was not ordered by you, and your role does not allow to change it.",
                    "Make one of your own, or ask somebody with the role operator.");
        }
    }
}
