package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.actions.exclude.HeededPlan;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.Sections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plan of a machine for which rules hold: made anew by the script that upgrades, where they
 * mean something of it.
 */
record RuledPlan(
        Function<ScriptCall, Sections> scripts, ExcludeRules rules, int lockTimeoutSeconds) {
    /** Of a machine that no rule holds for. */
    static final RuledPlan FREE =
            new RuledPlan(
                    call -> {
                        throw new IllegalStateException("nothing is planned anew");
                    },
                    ExcludeRules.NONE,
                    0);

    private static final Duration PLAN_LIMIT = Duration.ofMinutes(10);

    /**
     * @param failure why there is no plan that heeds them: then nothing is ready
     */
    record Heeded(List<PlannedPackage> packages, Optional<Failure> failure) {}

    Heeded of(List<PlannedPackage> free) {
        if (!HeededPlan.concerns(rules, free)) {
            return new Heeded(free, Optional.empty());
        }
        UpgradeRequest look = UpgradeRequest.look(lockTimeoutSeconds, rules);
        Duration limit = PLAN_LIMIT.plusSeconds(lockTimeoutSeconds);
        return switch (UpgradeOutput.parse(
                look, scripts.apply(look.call().within(limit)), Known.NOTHING)) {
            case ActionOutcome.Ok(ActionResult result) -> heeded(free, plan(result));
            case ActionOutcome.Warned(ActionResult result, Failure reason) ->
                    heeded(free, plan(result));
            case ActionOutcome.NotDone(var result, Failure failure) -> failed(free, failure);
            case ActionOutcome.Failed(var result, Failure failure) -> failed(free, failure);
            case ActionOutcome.Cancelled(var result, String message) -> heeded(free, List.of());
        };
    }

    private static List<PlannedPackage> plan(ActionResult result) {
        return ((AptUpgradeResult) result.payload()).plan();
    }

    private Heeded heeded(List<PlannedPackage> free, List<PlannedPackage> heeding) {
        return new Heeded(HeededPlan.of(free, heeding, rules), Optional.empty());
    }

    private Heeded failed(List<PlannedPackage> free, Failure failure) {
        return new Heeded(HeededPlan.of(free, List.of(), rules), Optional.of(failure));
    }
}
