package io.sysup.execution.action;

/** Something a job can do. Built-in actions and those of plugins are the same to the queue. */
public interface Action {
    ActionManifest manifest();

    /**
     * Does the work, on a virtual thread, top to bottom.
     *
     * @throws io.sysup.execution.shell.ShellException when the machine cannot be talked to
     */
    ActionOutcome run(ActionContext context);
}
