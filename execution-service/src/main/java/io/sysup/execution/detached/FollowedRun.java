package io.sysup.execution.detached;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows a detached run to its end over as many lines to the machine as it takes, each from the
 * byte on at which the one before broke.
 */
public final class FollowedRun {
    /** So often in a row may a line break before it brought anything. */
    private static final int FRUITLESS = 3;

    private final RunKeeper runs;
    private final Command command;
    private final Duration limit;
    private final ShownOutput output;

    public FollowedRun(RunKeeper runs, Command command, Duration limit, LineSink sink) {
        this.runs = runs;
        this.command = command;
        this.limit = limit;
        this.output = new ShownOutput(runs.name(), sink);
    }

    /**
     * @param first is left open; lines that replace it are closed
     * @return exit code of {@code detached.sh}
     * @throws ShellException when the machine cannot be reached any more
     */
    public int over(Shell first) {
        Followed followed = over(first, 0);
        while (followed instanceof Broken(int fruitless, ShellException cause)) {
            try (Shell another = another(fruitless, cause)) {
                followed = over(another, fruitless);
            }
        }
        return ((Ended) followed).exit();
    }

    private Shell another(int fruitless, ShellException cause) {
        Optional<Shell> another = fruitless > FRUITLESS ? Optional.empty() : runs.anotherLine();
        return another.orElseThrow(() -> cause);
    }

    private Followed over(Shell shell, int fruitless) {
        long before = output.known();
        ShownOutput.OverOneLine sink = output.overOneLine();
        Command from =
                runs.detached(
                        command,
                        output.known(OutputStreamKind.STDOUT),
                        output.known(OutputStreamKind.STDERR));
        try {
            return new Ended(shell.run(from, limit, sink));
        } catch (ShellException e) {
            sink.hasBroken();
            if (!e.failure().kind().equals(ErrorKind.SSH_CONNECTION_LOST)) {
                throw e;
            }
            return new Broken(output.known() > before ? 1 : fruitless + 1, e);
        }
    }

    private sealed interface Followed {}

    private record Ended(int exit) implements Followed {}

    private record Broken(int fruitless, ShellException cause) implements Followed {}
}
