package io.sysup.execution.action;

/** An action that changes nothing: it may be aborted at any time and done again. */
public non-sealed interface ReadingAction extends Action {
    /**
     * Does the work, on a virtual thread, top to bottom.
     *
     * @throws io.sysup.execution.shell.ShellException when the machine cannot be talked to
     */
    ActionOutcome run(ActionContext context);
}
