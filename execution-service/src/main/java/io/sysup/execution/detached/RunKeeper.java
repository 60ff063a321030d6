package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import java.util.List;
import java.util.Optional;

/** What the queue knows of the detached run of one job. */
public interface RunKeeper {
    /** The run that an earlier worker began. */
    Optional<RemoteHandle> begun();

    /**
     * Keeps the handle; nothing may happen on the machine before this returned.
     *
     * @throws LeaseGone when the job is another worker's by now
     */
    RemoteHandle begin(List<String> arguments);

    /** The command that begins the run of this job, or shows the one that was begun. */
    Command detached(Command command);
}
