package io.sysup.execution.detached;

import java.util.List;

/**
 * By what a run on a machine is found again; kept with the job before the run begins.
 *
 * @param nonce divides its output into sections; the same for every worker of the job, also after
 *     the database forgot that the run was begun
 * @param arguments of its script, chosen once: a second worker must not choose others
 * @param logSeq last line of the job's log that does not come from the run
 */
public record RemoteHandle(String nonce, List<String> arguments, long logSeq) {
    public RemoteHandle {
        arguments = List.copyOf(arguments);
    }
}
