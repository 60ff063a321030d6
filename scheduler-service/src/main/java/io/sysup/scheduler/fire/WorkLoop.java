package io.sysup.scheduler.fire;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Works in rounds until it is closed; rests as long as a round says, or until it is woken. */
final class WorkLoop implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(WorkLoop.class);

    private final String name;
    private final Duration longestRest;
    private final UnaryOperator<Duration> round;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * @param longestRest a wake-up may get lost, and a clock may jump: no rest should be longer
     * @param round does what is to do and tells how long it may rest, given the longest rest
     */
    WorkLoop(String name, Duration longestRest, UnaryOperator<Duration> round) {
        this.name = name;
        this.longestRest = longestRest;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        wakeUp.release();
    }

    private void run() {
        try {
            while (open) {
                Duration rest = work();
                if (wakeUp.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOGGER.debugf("%s was asked to end", name);
        }
    }

    private Duration work() {
        try {
            return round.apply(longestRest);
        } catch (RuntimeException e) {
            if (open) {
                LOGGER.warnf("%s will try again: %s", name, e.getMessage());
                LOGGER.debug(name, e);
            }
            return longestRest;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
