package io.sysup.execution.queue;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Installed;
import io.sysup.execution.job.JobState;
import io.sysup.execution.message.MessagesOfJob;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome means for the job.
 *
 * @param nothingDone although something was begun on the machine
 */
record Ending(
        JobState state,
        @Nullable ActionResult result,
        @Nullable Failure failure,
        boolean nothingDone) {
    /** What of it somebody should know of for longer. */
    void tell(MessagesOfJob messages) {
        if (result != null && result.observation() != null) {
            messages.result(result.observation().important());
        }
        if (failure != null) {
            messages.failure(failure);
        }
    }

    /** All that is installed on the machine; empty when it was not looked. */
    List<Installed> installed() {
        return result == null || result.observation() == null
                ? List.of()
                : result.observation().installed();
    }

    /** What an analysis found to be waiting. */
    List<PlannedPackage> planned() {
        return result == null || result.observation() == null
                ? List.of()
                : Stream.concat(
                                result.observation().upgradePlan().stream(),
                                result.observation().distUpgradePlan().stream())
                        .distinct()
                        .toList();
    }

    static Ending of(ActionOutcome outcome) {
        return switch (outcome) {
            case ActionOutcome.Ok(var result) -> new Ending(JobState.OK, result, null, false);
            case ActionOutcome.Warned(var result, var reason) ->
                    new Ending(JobState.WARNING, result, reason, false);
            case ActionOutcome.Failed(var result, var failure) ->
                    new Ending(JobState.ERROR, result.orElse(null), failure, false);
            case ActionOutcome.NotDone(var result, var failure) ->
                    new Ending(JobState.ERROR, result.orElse(null), failure, true);
            case ActionOutcome.Cancelled(var result, var message) ->
                    new Ending(
                            JobState.CANCELLED,
                            result.orElse(null),
                            Failure.of(ErrorKind.CANCELLED, message, null),
                            false);
        };
    }
}
