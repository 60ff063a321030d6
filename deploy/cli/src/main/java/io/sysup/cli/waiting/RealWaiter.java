package io.sysup.cli.waiting;

import io.sysup.cli.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits in real time; an interrupt ends the command. */
public final class RealWaiter implements Waiter {

    private final InstantSource clock = InstantSource.system();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration) {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(duration);
            while (left > 0) {
                left = never.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failure.failed("cancelled", "interrupted while waiting", null);
        } finally {
            lock.unlock();
        }
    }
}
