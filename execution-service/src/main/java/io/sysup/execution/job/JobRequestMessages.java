package io.sysup.execution.job;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.job.JobRequested;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.outbox.Deliveries;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Wishes that come as messages: acknowledged when the job is stored, not when it has run. */
@ApplicationScoped
public class JobRequestMessages {
    private final Inbox inbox;
    private final JobRequests requests;
    private final Deliveries<String> deliveries = Deliveries.oneByOne(this::requested);

    public JobRequestMessages(ExecutionDatabase database, JobRequests requests) {
        this.inbox = new Inbox(database);
        this.requests = requests;
    }

    @Incoming("execution-requests-in")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<String, String> batch) {
        return deliveries.take(batch);
    }

    private void requested(String message) {
        inbox.apply(
                message,
                JobRequested.class,
                "execution-requests",
                (tx, event) -> requests.add(tx, event.id(), event.data()));
    }
}
