package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.job.JobState;
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
