package io.sysup.execution.actions.sections;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.io.Serial;
import java.util.List;

/**
 * The output of a command is not what its parser knows. Thrown rather than read as "nothing found":
 * no result is better than a wrong one.
 */
public final class OutputUnparsable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient Failure failure;

    public OutputUnparsable(String step, String problem, List<String> lines) {
        super(problem);
        failure =
                new Failure(
                        ErrorKind.OUTPUT_UNPARSABLE,
                        "The output of the machine was not understood: " + problem + ".",
                        "Nothing was concluded from it. Look at the log of this job; if the machine prints"
                                + " something unusual there, run the job again after correcting it.",
                        step,
                        lines.subList(0, Math.min(SHOWN, lines.size())));
    }

    public Failure failure() {
        return failure;
    }
}
