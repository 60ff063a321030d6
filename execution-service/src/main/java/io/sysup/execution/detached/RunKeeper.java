package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Shell;
import java.util.List;
import java.util.Optional;

/** What the queue knows of the detached run of one job. */
public interface RunKeeper {
    /** The run that was begun, perhaps by an earlier worker. */
    Optional<RemoteHandle> begun();

    /**
     * Keeps the handle; nothing may happen on the machine before this returned.
     *
     * @throws LeaseGone when the job is another worker's by now
     */
    RemoteHandle begin(List<String> arguments);

    /** Name of the run that was begun. */
    String name();

    /** The command that begins the run, or shows the one that was begun from the given bytes on. */
    Command detached(Command command, long knownOut, long knownErr);

    /**
     * A new line to the machine in place of one that broke; none when nobody wants it any more.
     *
     * @throws io.sysup.execution.shell.ShellException when the machine cannot be reached now
     */
    Optional<Shell> anotherLine();

    /**
     * After a pause a login of its own, past all open connections, which may end at a machine that
     * has started anew since; none when nobody wants it any more.
     *
     * @throws io.sysup.execution.shell.ShellException when the machine cannot be reached now
     */
    Optional<Shell> anotherLogin();
}
