package io.sysup.scheduler;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Wakeups;
import io.sysup.kit.outbox.Outbox;
import io.sysup.kit.outbox.OutboxRelay;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What this service asks of the others, and the notifications between its own replicas. */
@ApplicationScoped
public class SchedulerMessages {
    /** Late, because channels are wired by other observers of the start. */
    public static final int LOOPS_START = 5000;

    private static final int LISTENING_STARTS = LOOPS_START + 100;
    private static final String WORK_CHANNEL = "scheduler_work";

    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Wakeups wakeups;

    public SchedulerMessages(
            SchedulerDatabase database, InstantSource clock, Vertx vertx, Config config) {
        this.outbox = new Outbox(database, clock);
        this.relay = new OutboxRelay(database, config);
        this.wakeups = new Wakeups(vertx, config, "scheduler");
    }

    public void request(Tx tx, List<JobRequested> wishes) {
        outbox.addAll(
                tx,
                Topic.JOB_REQUESTS,
                EventType.JOB_REQUESTED,
                wishes.stream().map(wish -> new Outbox.Message(wish.machineId(), wish)).toList());
    }

    /** Once the transaction is kept, the loops of all replicas look for work. */
    public void announceWork(Tx tx) {
        tx.wake(WORK_CHANNEL, "");
    }

    /** Call at the start, with priority {@link #LOOPS_START}. */
    public void onWork(Runnable wake) {
        wakeups.on(WORK_CHANNEL, ignored -> wake.run());
    }

    void startRelay(@Observes @Priority(LOOPS_START) StartupEvent event) {
        relay.start(wakeups);
    }

    void listen(@Observes @Priority(LISTENING_STARTS) StartupEvent event) {
        wakeups.connect();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
        wakeups.close();
    }
}
