package io.sysup.execution.action;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.SudoMode;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** All that an action gets to see: its parameters, a shell on the machine, the log of its job. */
public final class ActionContext {
    private final Map<String, Object> params;
    private final boolean dryRun;
    private final Duration limit;
    private final Shell shell;
    private final LineSink log;
    private final BooleanSupplier cancelRequested;

    public ActionContext(
            Map<String, Object> params,
            boolean dryRun,
            Duration limit,
            Shell shell,
            LineSink log,
            BooleanSupplier cancelRequested) {
        this.params = Map.copyOf(params);
        this.dryRun = dryRun;
        this.limit = limit;
        this.shell = shell;
        this.log = log;
        this.cancelRequested = cancelRequested;
    }

    /** Checked against the schema of the manifest. */
    public Map<String, Object> params() {
        return params;
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** Asked between steps: the person who wished for this no longer does. */
    public boolean cancelRequested() {
        return cancelRequested.getAsBoolean();
    }

    /**
     * Runs the command; lines go where the sink says, the job's log only gets what is given to
     * {@link #log}.
     */
    public int run(Command command, LineSink sink) {
        return shell.run(command, limit, sink);
    }

    public SudoMode sudo() {
        return shell.sudo();
    }

    public void log(OutputStreamKind stream, String line) {
        log.line(stream, line);
    }
}
