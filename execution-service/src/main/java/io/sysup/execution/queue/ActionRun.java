package io.sysup.execution.queue;

import io.sysup.execution.action.Acted;
import io.sysup.execution.action.Action;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.ReadingAction;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.List;
import java.util.Optional;

/** Calls the parts of an action: what was begun is followed, what was cut off is verified. */
final class ActionRun {
    private final ActionContext context;

    ActionRun(ActionContext context) {
        this.context = context;
    }

    ActionOutcome of(Action action) {
        return switch (action) {
            case ReadingAction reading -> reading.run(context);
            case MutatingAction<?> mutating -> mutate(mutating);
        };
    }

    private <S> ActionOutcome mutate(MutatingAction<S> action) {
        Optional<List<String>> begun = context.begun().map(RemoteHandle::arguments);
        if (begun.isPresent()) {
            return act(action, begun.get());
        }
        return switch (action.probe(context)) {
            case Probed.Decided(ActionOutcome outcome) -> outcome;
            case Probed.Wanted wanted when context.cancelRequested() ->
                    ActionOutcome.Cancelled.beforeAnyChange();
            case Probed.Wanted(List<String> arguments) -> act(action, arguments);
        };
    }

    private <S> ActionOutcome act(MutatingAction<S> action, List<String> arguments) {
        return switch (action.act(context, arguments)) {
            case Acted.Ended<S>(ActionOutcome outcome) -> outcome;
            case Acted.CutOff<S>(S said) -> verified(action, said);
        };
    }

    private <S> ActionOutcome verified(MutatingAction<S> action, S said) {
        context.log(OutputStreamKind.SYSTEM, "the run was cut off: looking at what it left behind");
        return switch (action.verify(context, said)) {
            case Verdict.Done(var result) -> new ActionOutcome.Ok(result);
            case Verdict.SafeToRetry(var result, var failure) ->
                    new ActionOutcome.NotDone(result, failure);
            case Verdict.HalfDone(var result, var failure) ->
                    new ActionOutcome.Failed(result, failure);
        };
    }
}
