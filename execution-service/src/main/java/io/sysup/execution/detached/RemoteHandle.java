package io.sysup.execution.detached;

import java.util.List;
import java.util.UUID;

/**
 * By what a run on a machine is found again; kept with the job before the run begins.
 *
 * @param nonce divides its output into sections; the same for every worker of the job, also after
 *     the database forgot that the run was begun
 * @param arguments of its script, chosen once: a second worker must not choose others
 * @param logSeq last line of the job's log that does not come from the run
 * @param attempt of the job that began it; each has a run of its own
 */
public record RemoteHandle(String nonce, List<String> arguments, long logSeq, int attempt) {
    public RemoteHandle {
        arguments = List.copyOf(arguments);
    }

    /** Name of its folder on the machine, and of its unit. */
    public String run(UUID job) {
        return attempt <= 1 ? job.toString() : job + "." + attempt;
    }
}
