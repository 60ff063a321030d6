package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionOutcome.Cancelled;
import io.sysup.execution.action.ActionOutcome.Failed;
import io.sysup.execution.action.ActionOutcome.NotDone;
import io.sysup.execution.action.ActionResult;
import java.util.Optional;

/** Tells work that was ended by wish, or because its time was over, from work that failed. */
final class EarlyEnd {
    private EarlyEnd() {}

    /**
     * What came of the work. A run on the machine that was ended between packages left nothing to
     * repair; one that was ended by force stays a failure with its remedy.
     */
    static ActionOutcome told(ActionOutcome outcome, RunningJob running, RunStopper stopper) {
        return switch (outcome) {
            case Failed(var result, var failure)
                    when stopper.asked() && failure.kind().equals(ErrorKind.INTERRUPTED) ->
                    ended(result, failure, running);
            case NotDone(var result, var failure) when stopper.asked() ->
                    ended(result, failure, running);
            case Failed(var result, var failure) when result.isEmpty() && !stopper.asked() ->
                    ofLook(failure, running);
            default -> outcome;
        };
    }

    private static ActionOutcome ended(
            Optional<ActionResult> result, Failure failure, RunningJob running) {
        return running.cancelRequested()
                ? new Cancelled(result, "Cancelled. " + failure.message())
                : new Failed(result, tooLong(failure, running));
    }

    /** What came of work that had changed nothing when its line was cut. */
    static ActionOutcome ofLook(Failure failure, RunningJob running) {
        if (running.cancelRequested()) {
            return Cancelled.beforeAnyChange();
        }
        return new Failed(
                Optional.empty(), running.overdue() ? tooLong(failure, running) : failure);
    }

    private static Failure tooLong(Failure failure, RunningJob running) {
        return new Failure(
                ErrorKind.TIMEOUT,
                "It did not end within "
                        + running.job().timeoutSeconds()
                        + " s. "
                        + failure.message(),
                "Look what the machine is busy with; a longer limit can be given with the job.",
                failure.step(),
                failure.lines());
    }
}
