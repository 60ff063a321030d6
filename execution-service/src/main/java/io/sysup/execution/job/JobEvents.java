package io.sysup.execution.job;

import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.execution.ExecutionMessages;
import io.sysup.kit.db.Tx;
import io.sysup.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the others how jobs move, in the transaction of the move. */
@ApplicationScoped
public class JobEvents {
    private final Instance<ExecutionMessages> messages;

    public JobEvents(Instance<ExecutionMessages> messages) {
        this.messages = messages;
    }

    public void changed(Tx tx, Job job) {
        changed(tx, job, null, Map.of());
    }

    /** Many jobs that moved at once, told in their order. */
    public void changed(Tx tx, List<Job> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        List<Outbox.Message> all =
                jobs.stream()
                        .map(job -> new Outbox.Message(job.machineId(), event(job, null, Map.of())))
                        .toList();
        messages.get().addAll(tx, Topic.JOB_EVENTS, EventType.JOB_CHANGED, all);
        tx.query(
                "select pg_notify('execution_logs', id) from unnest($1::text[]) as id",
                (Object) jobs.stream().map(job -> job.id().toString()).toArray(String[]::new));
    }

    /**
     * @param contact whether the machine answered; null when it was not tried
     */
    public void changed(Tx tx, Job job, @Nullable Boolean contact, Map<String, Object> summary) {
        messages.get()
                .add(
                        tx,
                        Topic.JOB_EVENTS,
                        EventType.JOB_CHANGED,
                        job.machineId(),
                        event(job, contact, summary));
        tx.query("select pg_notify('execution_logs', $1)", job.id().toString());
    }

    private static JobChanged event(
            Job job, @Nullable Boolean contact, Map<String, Object> summary) {
        return new JobChanged(
                job.id(),
                job.version(),
                job.action(),
                job.machineId(),
                job.machine(),
                job.state().word(),
                job.payload().dryRun(),
                job.attempt(),
                job.lease(),
                job.requestedBy(),
                job.scheduleId(),
                job.scheduleRunId(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                contact,
                job.error(),
                summary);
    }
}
