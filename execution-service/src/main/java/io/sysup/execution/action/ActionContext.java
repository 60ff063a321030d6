package io.sysup.execution.action;

import io.sysup.contracts.host.RootRights;
import io.sysup.execution.detached.DetachedExit;
import io.sysup.execution.detached.FollowedRun;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.detached.RunKeeper;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.SudoMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that an action gets to see: its parameters, a shell on the machine, the log of its job. */
public final class ActionContext {
    /** The limit of the job is kept by asking its run to end, not by looking away. */
    private static final Duration FOLLOWED = Duration.ofDays(2);

    private final Map<String, Object> params;
    private final boolean dryRun;
    private final Duration limit;
    private final Shell shell;
    private final LineSink log;
    private final BooleanSupplier cancelRequested;
    private final RunKeeper runs;
    private final Known known;

    /** Of a job of which nothing else is known. */
    public ActionContext(
            Map<String, Object> params,
            boolean dryRun,
            Duration limit,
            Shell shell,
            LineSink log,
            BooleanSupplier cancelRequested,
            RunKeeper runs) {
        this(params, dryRun, limit, shell, log, cancelRequested, runs, Known.NOTHING);
    }

    /**
     * @param known what else there is to know, when it is asked for
     */
    public ActionContext(
            Map<String, Object> params,
            boolean dryRun,
            Duration limit,
            Shell shell,
            LineSink log,
            BooleanSupplier cancelRequested,
            RunKeeper runs,
            Known known) {
        this.params = Map.copyOf(params);
        this.dryRun = dryRun;
        this.limit = limit;
        this.shell = shell;
        this.log = log;
        this.cancelRequested = cancelRequested;
        this.runs = runs;
        this.known = known;
    }

    /** Checked against the schema of the manifest. */
    public Map<String, Object> params() {
        return params;
    }

    /** As {@link #params}, and what these leave out as the settings say. */
    public Map<String, Object> paramsOverSettings() {
        Map<String, Object> all = new HashMap<>(known.settings());
        all.putAll(params);
        return all;
    }

    /** What the product knows beside the parameters. */
    public Known known() {
        return known;
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
     *
     * @param step limit of this command alone; null when only the time of the job bounds it
     */
    public int run(Command command, @Nullable Duration step, LineSink sink) {
        return shell.run(command, step != null && step.compareTo(limit) < 0 ? step : limit, sink);
    }

    /** The detached run that was begun, perhaps by an earlier worker of this job. */
    public Optional<RemoteHandle> begun() {
        return runs.begun();
    }

    /** Name of that run, for a script that looks at what it left. */
    public String runName() {
        return runs.name();
    }

    /** Keeps what is needed to find the run again; before this nothing may be changed. */
    public RemoteHandle begin(List<String> arguments) {
        return runs.begin(arguments);
    }

    /**
     * Begins the command on the machine, or goes on with the one that was begun, and shows its
     * output from the beginning, each line once, also when the line to the machine breaks.
     *
     * @return its exit code, or {@link DetachedExit#CUT_OFF}
     * @throws io.sysup.execution.detached.NotBegun when nothing was begun
     * @throws io.sysup.execution.detached.LeaseGone when a newer worker was there
     */
    public int runDetached(Command command, LineSink sink) {
        return DetachedExit.ofScript(new FollowedRun(runs, command, FOLLOWED, sink).over(shell));
    }

    /**
     * Looks at the machine over a login of its own, as is needed when it may have started anew.
     *
     * @return empty when nobody wants the job any more
     * @throws io.sysup.execution.shell.ShellException when the machine cannot be reached now
     */
    public <T> Optional<T> overAnotherLogin(Function<ActionContext, T> look) {
        Optional<Shell> another = runs.anotherLogin();
        if (another.isEmpty()) {
            return Optional.empty();
        }
        try (Shell login = another.get()) {
            return Optional.of(
                    look.apply(
                            new ActionContext(
                                    params,
                                    dryRun,
                                    limit,
                                    login,
                                    log,
                                    cancelRequested,
                                    runs,
                                    known)));
        }
    }

    public SudoMode sudo() {
        return shell.sudo();
    }

    /** What was found last that the login may do as root; null when nobody looked. */
    public @Nullable RootRights rights() {
        return shell.rights();
    }

    /** Whether the login has the right that an action needs; yes when nobody has looked yet. */
    public boolean mayBecomeRoot(ActionManifest action) {
        RootRights rights = shell.rights();
        return rights == null || rights.allow(action.name());
    }

    public void log(OutputStreamKind stream, String line) {
        log.line(stream, line);
    }
}
