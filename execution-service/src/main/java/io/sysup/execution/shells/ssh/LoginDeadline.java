package io.sysup.execution.shells.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends a login that takes too long as a whole. Limits for each answer are not enough: whoever sends
 * a byte now and then would hold a worker as long as he likes.
 */
final class LoginDeadline implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(LoginDeadline.class);
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ssh-deadlines").factory());

    private final Duration limit;
    private volatile boolean passed;
    private @Nullable ScheduledFuture<?> end;

    LoginDeadline(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param line is closed when the time is over, which fails whatever waits for it
     */
    void begin(Closeable line) {
        end = CLOCK.schedule(() -> pass(line), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass(Closeable line) {
        passed = true;
        Thread.ofVirtual().name("ssh-deadline").start(() -> quietly(line));
    }

    private static void quietly(Closeable line) {
        try {
            line.close();
        } catch (IOException e) {
            LOGGER.debugf("Closing a line whose login took too long: %s", e.getMessage());
        }
    }

    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        if (end != null) {
            end.cancel(false);
        }
    }
}
