package io.sysup.execution.action;

import java.util.List;

/**
 * An action that changes its machine, in three parts. The queue calls them, on a virtual thread,
 * each perhaps by another worker: {@link #probe} until a run was begun, {@link #act} whenever it
 * has to be followed, {@link #verify} when the run is gone and did not come to its end. An action
 * never calls them itself. Each may throw {@code ShellException} when the machine cannot be talked
 * to; what was begun by then is lost until it is found again.
 *
 * @param <S> what a run says, as far as it came
 */
public non-sealed interface MutatingAction<S> extends Action {
    /** Looks what is to be done, and changes nothing. All of a dry run is in here. */
    Probed probe(ActionContext context);

    /**
     * Begins the run on the machine by {@code ActionContext.runDetached}, or goes on with the one
     * that was begun, and follows it to its end.
     *
     * @param arguments of {@link Probed.Wanted}; those of the run when it was begun before
     */
    Acted<S> act(ActionContext context, List<String> arguments);

    /**
     * Looks what a run that was cut off has left behind. Changes nothing, and believes the machine
     * more than what the run said: after a power cut the end of that is missing.
     */
    Verdict verify(ActionContext context, S said);
}
