package io.sysup.execution;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.contracts.event.Topic;
import io.sysup.execution.job.JobChannels;
import io.sysup.execution.job.JobNews;
import io.sysup.execution.queue.Claimer;
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
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** What this service tells the others, and the notifications that wake its loops. */
@ApplicationScoped
public class ExecutionMessages {
    /** Late, because channels are wired by other observers of the start. */
    public static final int LOOPS_START = 5000;

    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Wakeups wakeups;
    private final Claimer claimer;
    private final JobNews news;

    public ExecutionMessages(
            ExecutionDatabase database,
            InstantSource clock,
            Vertx vertx,
            Config config,
            Claimer claimer,
            JobNews news) {
        this.outbox = new Outbox(database, clock);
        this.relay = new OutboxRelay(database, config);
        this.wakeups = new Wakeups(vertx, config, "execution");
        this.claimer = claimer;
        this.news = news;
    }

    public Outbox outbox() {
        return outbox;
    }

    public UUID add(Tx tx, Topic topic, String type, UUID aggregate, Object data) {
        return outbox.add(tx, topic, type, aggregate, data);
    }

    public void addAll(Tx tx, Topic topic, String type, List<Outbox.Message> messages) {
        outbox.addAll(tx, topic, type, messages);
    }

    /** Sends a message to its topic as it is. */
    public void forward(Tx tx, String topic, String key, String payload) {
        outbox.forward(tx, topic, key, payload);
    }

    void start(@Observes @Priority(LOOPS_START) StartupEvent event) {
        relay.start(wakeups);
        wakeups.on(JobChannels.JOBS, ignored -> claimer.wake());
        wakeups.on(JobChannels.MOVES, news::moved);
        wakeups.on(JobChannels.LOGS, news::written);
        wakeups.connect();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
        wakeups.close();
    }
}
