package io.sysup.execution.blackout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The blackouts that are on, as the scheduler told some seconds ago. It is asked at most once in
 * that time, and only while jobs leave the queue. One that does not answer holds nobody back:
 * somebody may be about to mend it.
 */
@ApplicationScoped
public class ActiveBlackouts {
    private static final Logger LOGGER = Logger.getLogger(ActiveBlackouts.class);
    private static final Duration ANEW = Duration.ofSeconds(10);

    /** After an answer that came at once and told nothing; perhaps the scheduler just starts. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Jobs wait meanwhile; a scheduler that is slower than this tells the next ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ActiveClient scheduler;
    private final InstantSource clock;
    private Instant lookedAt = Instant.EPOCH;
    private ClosedMachines closed = ClosedMachines.NONE;
    private @Nullable FutureTask<ClosedMachines> question;

    ActiveBlackouts(@RestClient ActiveClient scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Asked by one thread at a time, which may wait a moment for the answer. */
    public synchronized ClosedMachines machines() {
        Instant now = clock.instant();
        if (Duration.between(lookedAt, now).abs().compareTo(ANEW) >= 0) {
            lookedAt = now;
            closed = asked();
        } else if (question != null && question.isDone()) {
            closed = asked();
        }
        return closed;
    }

    private ClosedMachines asked() {
        FutureTask<ClosedMachines> asked = question;
        if (asked == null) {
            asked = new FutureTask<>(() -> ClosedMachines.of(scheduler.now()));
            Thread.ofVirtual().name("blackouts-now").start(asked);
        }
        question = asked;
        try {
            ClosedMachines answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            question = null;
            return answer;
        } catch (TimeoutException e) {
            LOGGER.warn("Nobody could tell in time of blackouts; jobs begin.");
        } catch (ExecutionException e) {
            question = null;
            lookedAt = lookedAt.minus(ANEW).plus(SOON);
            LOGGER.warnf("Nobody could tell of blackouts; jobs begin: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ClosedMachines.NONE;
    }
}
