package io.sysup.inventory.discovery;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when somebody waits. */
final class ManualTime implements TimeMeter {
    private final AtomicLong now = new AtomicLong();

    void pass(long nanos) {
        now.addAndGet(nanos);
    }

    @Override
    public long currentTimeNanos() {
        return now.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
