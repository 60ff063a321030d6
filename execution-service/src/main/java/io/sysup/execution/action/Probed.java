package io.sysup.execution.action;

import java.util.List;

/** What a look at the machine tells before it is changed. */
public sealed interface Probed {
    /** Nothing is to be changed, or may be: the job ends so. */
    record Decided(ActionOutcome outcome) implements Probed {}

    /**
     * @param arguments of the script that changes the machine; kept with the job, so that a second
     *     worker does not choose others
     */
    record Wanted(List<String> arguments) implements Probed {
        public Wanted {
            arguments = List.copyOf(arguments);
        }
    }
}
