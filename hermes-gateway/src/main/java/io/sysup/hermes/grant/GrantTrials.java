package io.sysup.hermes.grant;

import io.sysup.contracts.access.Right;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.hermes.grant.GrantTrial.Verdict;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Answers whether somebody may do something, as the services would. */
@Singleton
class GrantTrials {
    private static final int FORBIDDEN = 403;

    private final Grantees grantees;
    private final KnownGrants known;
    private final Machines machines;
    private final ActionClient actions;

    GrantTrials(
            Grantees grantees,
            KnownGrants known,
            Machines machines,
            @RestClient ActionClient actions) {
        this.grantees = grantees;
        this.known = known;
        this.machines = machines;
        this.actions = actions;
    }

    Verdict test(GrantTrial trial) {
        Right right = right(trial.action());
        Grantee who = grantees.require(trial.who());
        Set<String> scopes = Scope.withImplied(who.scopes());
        if (scopes.contains(Scope.CAN_OPERATE)) {
            machines.select(new MachineSelection(trial.on(), null));
            return new Verdict(who.subject(), true, right.word(), "by role", List.of());
        }
        List<GrantView> by =
                known.viewsOf(who).stream().filter(one -> one.may().covers(right)).toList();
        if (by.isEmpty()) {
            return Verdict.no(who, right.word(), nothing(scopes));
        }
        return within(trial, who, right, by);
    }

    private Verdict within(GrantTrial trial, Grantee who, Right right, List<GrantView> by) {
        List<String> selectors = by.stream().map(GrantView::on).toList();
        try {
            machines.select(new MachineSelection(trial.on(), null, selectors));
            return new Verdict(who.subject(), true, right.word(), "by grant", by);
        } catch (ProblemException e) {
            if (e.problem().status() == FORBIDDEN) {
                return Verdict.no(who, right.word(), e.problem().detail());
            }
            throw e;
        }
    }

    private static String nothing(Set<String> scopes) {
        return scopes.contains(Scope.CAN_READ)
                ? "Neither role nor grant allows it."
                : "A grant counts only for somebody who may read, and no role or scope was known to allow that.";
    }

    private Right right(String action) {
        if (action.equals(Right.EDIT.word())) {
            return Right.EDIT;
        }
        return actions.actions().items().stream()
                .filter(one -> one.name().equals(action))
                .findFirst()
                .map(one -> Right.toRun(one.risk()))
                .orElseThrow(() ->
                        ProblemException.invalidField(
                                ErrorKind.UNKNOWN_ACTION, "action", "is not a known action"));
    }
}
