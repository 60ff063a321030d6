package io.sysup.execution.queue;

import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEnd;
import org.jspecify.annotations.Nullable;

/**
 * A job that came to its end and is not stored as such yet.
 *
 * @param log the file of its log, written already
 * @param contact whether the machine answered; null when it was not tried
 */
record EndedJob(Job job, Ending ending, Artifact log, @Nullable Boolean contact) {
    JobEnd end() {
        Object payload = ending.result() == null ? null : ending.result().payload();
        return new JobEnd(job, ending.state(), payload, ending.failure());
    }
}
