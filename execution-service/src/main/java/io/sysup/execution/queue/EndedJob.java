package io.sysup.execution.queue;

import io.sysup.contracts.message.ImportantMessage;
import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEnd;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that came to its end and is not stored as such yet.
 *
 * @param log the file of its log, written already
 * @param contact whether the machine answered; null when it was not tried
 * @param packages the set of what is installed on the machine, stored already
 * @param messages what of the log and the result outlives them
 */
record EndedJob(
        Job job,
        Ending ending,
        Artifact log,
        @Nullable Boolean contact,
        List<ImportantMessage> messages,
        @Nullable UUID packages) {
    EndedJob(Job job, Ending ending, Artifact log, @Nullable Boolean contact) {
        this(job, ending, log, contact, List.of(), null);
    }

    JobEnd end() {
        Object payload = ending.result() == null ? null : ending.result().payload();
        return new JobEnd(job, ending.state(), payload, ending.failure());
    }
}
