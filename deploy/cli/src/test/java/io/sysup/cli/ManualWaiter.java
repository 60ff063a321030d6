package io.sysup.cli;

import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.time.Instant;

/** Time that goes by only when somebody waits. */
public final class ManualWaiter implements Waiter {

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        now = now.plus(duration);
    }
}
