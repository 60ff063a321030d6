package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Shell;
import java.util.List;
import java.util.Optional;

/** The run of a job that is kept nowhere but here. */
public final class KeptRun implements RunKeeper {
    private Optional<RemoteHandle> handle;

    public KeptRun(Optional<RemoteHandle> begun) {
        handle = begun;
    }

    @Override
    public Optional<RemoteHandle> begun() {
        return handle;
    }

    @Override
    public RemoteHandle begin(List<String> arguments) {
        RemoteHandle begun = new RemoteHandle("n", arguments, 0, 1);
        handle = Optional.of(begun);
        return begun;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public Command detached(Command command, long knownOut, long knownErr) {
        return command;
    }

    @Override
    public Optional<Shell> anotherLine() {
        return Optional.empty();
    }

    @Override
    public Optional<Shell> anotherLogin() {
        return Optional.empty();
    }
}
