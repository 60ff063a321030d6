package io.sysup.cli.job;

import io.sysup.cli.connection.Api;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Stays with jobs until they are finished and shows what a person wants to see meanwhile. */
public final class JobWatch {

    // The rest of a large fleet is shown late but whole: a stream begins with the first line.
    private static final int STREAMS_AT_ONCE = 64;

    private final Api api;
    private final Waiter waiter;
    private final Output output;

    public JobWatch(Invocation invocation) {
        this.api = invocation.api();
        this.waiter = invocation.environment().waiter();
        this.output = invocation.output();
    }

    /** Prints a summary of each job as it finishes; the jobs may be unfinished at the deadline. */
    public List<Job> await(List<Job> jobs, Deadline deadline) {
        Patience patience = new Patience(waiter, output);
        return new JobWait(new Jobs(api), waiter, patience, this::summarise, !output.json())
                .await(jobs, deadline);
    }

    /** Prints the logs of the jobs as they are written. */
    public void follow(List<Job> jobs, Deadline deadline) {
        Semaphore streams = new Semaphore(STREAMS_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    jobs.stream()
                            .<Future<?>>map(job ->
                                    threads.submit(() -> follow(job, jobs, deadline, streams)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.failed("cancelled", "interrupted while following logs", null);
        }
    }

    private void follow(Job job, List<Job> jobs, Deadline deadline, Semaphore streams) {
        String prefix = jobs.size() > 1 ? Colour.CYAN.paint(job.machine()) + " | " : "";
        streams.acquireUninterruptibly();
        try {
            new LogStream(
                            api,
                            waiter,
                            new Patience(waiter, output),
                            line -> output.progress(prefix + line.shown()))
                    .follow(job.id(), deadline);
        } finally {
            streams.release();
        }
    }

    private void summarise(Job job) {
        if (!output.json()) {
            JobSummary.lines(job).forEach(output::line);
        }
    }
}
