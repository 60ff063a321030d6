package io.sysup.execution.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.Actions;
import io.sysup.execution.blackout.ActiveBlackouts;
import io.sysup.execution.blackout.ClosedMachines;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.ids.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes jobs from the queue and gives each a virtual thread. */
@ApplicationScoped
public class Claimer {
    private static final Logger LOGGER = Logger.getLogger(Claimer.class);
    private static final int BATCH = 512;

    /** After the channels, before anything is asked of them. */
    private static final int START = 5100;

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final Claims claims;
    private final JobEvents events;
    private final Actions actions;
    private final JobRunner runner;
    private final ActiveBlackouts blackouts;
    private final BlackoutHolds holds;
    private final QueueConfig config;
    private final InstantSource clock;
    private final String owner = "worker-" + Ids.next();
    private final Semaphore work = new Semaphore(1);
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final Semaphore slots;
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private volatile boolean open = true;
    private boolean nothingWaited;
    private @Nullable Thread loop;

    public Claimer(
            ExecutionDatabase database,
            Jobs jobs,
            Claims claims,
            JobEvents events,
            Actions actions,
            JobRunner runner,
            ActiveBlackouts blackouts,
            BlackoutHolds holds,
            QueueConfig config,
            InstantSource clock) {
        this.database = database;
        this.jobs = jobs;
        this.claims = claims;
        this.events = events;
        this.actions = actions;
        this.runner = runner;
        this.blackouts = blackouts;
        this.holds = holds;
        this.config = config;
        this.clock = clock;
        this.slots = new Semaphore(config.slots());
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        loop = Thread.ofVirtual().name("job-claimer").start(this::run);
    }

    /** Running jobs are given back: the next start, or another replica, finds them. */
    void stop(@Observes ShutdownEvent event) {
        open = false;
        if (loop != null) {
            loop.interrupt();
        }
        try {
            jobs.release(owner);
        } catch (RuntimeException e) {
            LOGGER.warnf("The leases run out by themselves: %s", e.getMessage());
        }
    }

    /** There is work. */
    public void wake() {
        news.set(true);
        work.release();
    }

    Map<UUID, RunningJob> running() {
        return running;
    }

    private void run() {
        while (open) {
            try {
                boolean woken = work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    work.drainPermits();
                }
                if (mayFindAny(woken)) {
                    claimWhileAny();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOGGER.warnf("No jobs could be taken: %s", e.getMessage());
            }
        }
    }

    /**
     * Who is told of no new work was woken by the end of a job, which lets another one begin only
     * when one waited before.
     */
    private boolean mayFindAny(boolean woken) {
        if (news.getAndSet(false)) {
            nothingWaited = false;
            return true;
        }
        if (woken && nothingWaited) {
            return false;
        }
        nothingWaited = !claims.any(database);
        return !nothingWaited;
    }

    private void claimWhileAny() {
        while (open && claimAndStart() > 0) {
            LOGGER.debug("there may be more work");
        }
    }

    private int claimAndStart() {
        int free = Math.min(BATCH, slots.availablePermits());
        if (free == 0) {
            return 0;
        }
        ClosedMachines closed = blackouts.machines();
        Taken taken =
                database.transaction(tx -> {
                    int lease = (int) config.lease().toSeconds();
                    List<Job> mine =
                            new ArrayList<>(
                                    claims.claimLost(tx, actions.names(), free, owner, lease));
                    mine.addAll(
                            claims.claim(tx, actions.names(), free - mine.size(), owner, lease));
                    List<Job> begun = holds.begun(tx, mine, closed);
                    events.changed(tx, begun);
                    return new Taken(begun, mine.size());
                });
        taken.begun().forEach(this::start);
        return taken.jobs();
    }

    /**
     * @param jobs how many were taken, also those that were put back
     */
    private record Taken(List<Job> begun, int jobs) {}

    private void start(Job job) {
        slots.acquireUninterruptibly();
        RunningJob mine = new RunningJob(job, clock.instant());
        running.put(job.id(), mine);
        Thread.ofVirtual()
                .name("job-" + job.id())
                .start(() -> {
                    try {
                        runner.run(mine);
                    } finally {
                        mine.hasEnded();
                        running.remove(job.id(), mine);
                        slots.release();
                        work.release();
                    }
                });
    }
}
