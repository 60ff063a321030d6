package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.detached.DetachedCommand;
import io.sysup.execution.detached.LeaseGone;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.detached.RunKeeper;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The detached run of a claimed job. */
final class JobRun implements RunKeeper {
    /**
     * After this time a run that cannot be found is not begun any more: the machine may have been
     * set up anew, and nobody expects the change now.
     */
    private static final Duration STILL_MEANT = Duration.ofHours(1);

    private static final Set<ErrorKind> REFUSALS =
            Set.of(
                    ErrorKind.SUDO_NOT_PERMITTED,
                    ErrorKind.SUDO_PASSWORD_WRONG,
                    ErrorKind.SUDO_PASSWORD_REQUIRED);

    private final Job job;
    private final Jobs jobs;
    private final JobLog log;
    private final Supplier<Optional<Shell>> anotherLine;
    private final Supplier<Optional<Shell>> anotherLogin;
    private final boolean mayBegin;
    private volatile @Nullable RemoteHandle handle;

    JobRun(
            Job job,
            Jobs jobs,
            JobLog log,
            Supplier<Optional<Shell>> anotherLine,
            Supplier<Optional<Shell>> anotherLogin,
            Instant now) {
        this.anotherLine = anotherLine;
        this.anotherLogin = anotherLogin;
        this.job = job;
        this.jobs = jobs;
        this.log = log;
        this.handle = job.handle();
        this.mayBegin =
                job.handle() == null
                        || job.startedAt() == null
                        || now.isBefore(job.startedAt().plus(STILL_MEANT));
    }

    @Override
    public Optional<RemoteHandle> begun() {
        return Optional.ofNullable(handle);
    }

    @Override
    public RemoteHandle begin(List<String> arguments) {
        log.flush();
        RemoteHandle begun = new RemoteHandle(nonce(), arguments, log.last(), job.attempt());
        if (!jobs.begin(job, begun)) {
            throw new LeaseGone();
        }
        handle = begun;
        return begun;
    }

    /** Nobody but the machine and those who may see the job know its id. */
    private String nonce() {
        return job.id().toString().replace("-", "");
    }

    /**
     * Whether something may have been changed that nobody sees now. A sudo that refuses the first
     * call has begun nothing; one that refuses a later call says nothing of what was begun.
     */
    boolean mayHaveBegun(ErrorKind failure) {
        return handle != null && (job.handle() != null || !REFUSALS.contains(failure));
    }

    @Override
    public String name() {
        return begun().orElseThrow().run(job.id());
    }

    @Override
    public Command detached(Command command, long knownOut, long knownErr) {
        return DetachedCommand.of(command, name(), job.lease(), mayBegin, knownOut, knownErr);
    }

    @Override
    public Optional<Shell> anotherLine() {
        return anotherLine.get();
    }

    @Override
    public Optional<Shell> anotherLogin() {
        return anotherLogin.get();
    }
}
