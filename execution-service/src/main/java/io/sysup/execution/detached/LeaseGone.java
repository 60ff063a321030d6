package io.sysup.execution.detached;

/** Another worker has the job: this one stops and writes nothing. */
public final class LeaseGone extends RuntimeException {
    public LeaseGone() {
        super("the lease is gone");
    }
}
