package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.SudoRefusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes lines on and remembers the first ones, in which sudo says why it refused. */
final class SudoComplaints implements LineSink {
    private static final int KEPT = 5;

    private final LineSink next;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    SudoComplaints(LineSink next) {
        this.next = next;
    }

    @Override
    public void line(OutputStreamKind stream, String text) {
        throw new IllegalStateException("lines of a command come with their size");
    }

    @Override
    public void line(OutputStreamKind stream, String text, long size) {
        if (stream == OutputStreamKind.STDOUT) {
            started = true;
        } else if (lines.size() < KEPT) {
            lines.add(text);
        }
        next.line(stream, text, size);
    }

    /** What sudo refused; empty when the command itself ran, whatever it printed. */
    Optional<Failure> failure(MachineConnection machine) {
        if (started) {
            return Optional.empty();
        }
        return SudoRefusal.in(lines)
                .map(refused ->
                        new Failure(
                                refused.kind(),
                                machine.username()
                                        + " on "
                                        + machine.name()
                                        + ": "
                                        + refused.message(),
                                refused.remedy(),
                                refused.step(),
                                refused.lines()));
    }
}
