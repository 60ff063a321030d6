package io.sysup.execution.job;

import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.message.ImportantMessage;
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
        changed(tx, List.of(job));
    }

    /** Many jobs that moved at once, told in their order. */
    public void changed(Tx tx, List<Job> jobs) {
        tell(tx, jobs.stream().map(job -> new Move(job, null, Map.of())).toList());
    }

    public void tell(Tx tx, List<Move> moves) {
        messages.get()
                .addAll(
                        tx,
                        Topic.JOB_EVENTS,
                        EventType.JOB_CHANGED,
                        moves.stream().map(JobEvents::message).toList());
        moves.forEach(move -> tx.wake(JobChannels.MOVES, move.job().id().toString()));
    }

    /**
     * A job that moved.
     *
     * @param contact whether the machine answered; null when it was not tried
     * @param summary what the others shall know of its result
     * @param messages what of its log and result outlives them
     */
    public record Move(
            Job job,
            @Nullable Boolean contact,
            Map<String, Object> summary,
            List<ImportantMessage> messages) {
        public Move(Job job, @Nullable Boolean contact, Map<String, Object> summary) {
            this(job, contact, summary, List.of());
        }
    }

    static Outbox.Message message(Move move) {
        return new Outbox.Message(move.job().machineId(), event(move));
    }

    /** What is told of a move. */
    public static JobChanged event(Move move) {
        Job job = move.job();
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
                move.contact(),
                job.error(),
                move.summary(),
                job.updatedAt(),
                move.messages().isEmpty() ? null : move.messages());
    }
}
