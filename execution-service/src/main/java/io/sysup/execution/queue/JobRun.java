package io.sysup.execution.queue;

import io.sysup.execution.detached.DetachedCommand;
import io.sysup.execution.detached.LeaseGone;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.detached.RunKeeper;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.shell.Command;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The detached run of a claimed job. */
final class JobRun implements RunKeeper {
    private final Job job;
    private final Jobs jobs;
    private final JobLog log;
    private volatile @Nullable RemoteHandle handle;

    JobRun(Job job, Jobs jobs, JobLog log) {
        this.job = job;
        this.jobs = jobs;
        this.log = log;
        this.handle = job.handle();
    }

    @Override
    public Optional<RemoteHandle> begun() {
        return Optional.ofNullable(handle);
    }

    @Override
    public RemoteHandle begin(String nonce, List<String> arguments) {
        log.flush();
        RemoteHandle begun = new RemoteHandle(nonce, arguments, log.last());
        if (!jobs.begin(job, begun)) {
            throw new LeaseGone();
        }
        handle = begun;
        return begun;
    }

    @Override
    public Command detached(Command command) {
        return DetachedCommand.of(command, job.id(), job.lease());
    }
}
