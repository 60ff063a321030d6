package io.sysup.execution.action;

/**
 * How a run on a machine ended.
 *
 * @param <S> what a run says
 */
public sealed interface Acted<S> {
    /** By itself, well or not. */
    record Ended<S>(ActionOutcome outcome) implements Acted<S> {}

    /** From outside: its process is gone, and nobody noted how it ended. */
    record CutOff<S>(S said) implements Acted<S> {}
}
