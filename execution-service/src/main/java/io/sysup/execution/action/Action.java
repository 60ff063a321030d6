package io.sysup.execution.action;

/**
 * Something a job can do. It either looks only, or changes its machine, and then the queue must
 * know more of it. Built-in actions and those of plugins are the same to the queue.
 */
public sealed interface Action permits ReadingAction, MutatingAction {
    ActionManifest manifest();
}
