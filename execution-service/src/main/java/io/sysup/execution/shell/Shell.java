package io.sysup.execution.shell;

import io.sysup.contracts.host.RootRights;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs commands on one machine. */
public interface Shell extends AutoCloseable {
    /**
     * Runs to the end and hands every line to the sink as it arrives.
     *
     * @param limit after which the command is given up
     * @return exit code of the command
     * @throws ShellException when the command could not be run, or its end is not known
     */
    int run(Command command, Duration limit, LineSink sink);

    SudoMode sudo();

    /** What was found last that the login may do as root; null when nobody looked. */
    default @Nullable RootRights rights() {
        return null;
    }

    /** Gives up the running command; for read-only work only. */
    void abort();

    @Override
    void close();
}
