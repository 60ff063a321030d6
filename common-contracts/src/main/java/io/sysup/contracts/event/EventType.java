package io.sysup.contracts.event;

/**
 * Values of the CloudEvents attribute {@code type}; the number grows when a payload changes its
 * shape.
 */
public final class EventType {
    public static final String MACHINE_CHANGED = "sysup.machine.changed.v1";
    public static final String MACHINE_STATE = "sysup.machine.state.v1";
    public static final String JOB_REQUESTED = "sysup.job.requested.v1";
    public static final String JOB_CHANGED = "sysup.job.changed.v1";
    public static final String SNAPSHOT_TAKEN = "sysup.snapshot.taken.v1";
    public static final String TAG_CHANGED = "sysup.tag.changed.v1";
    public static final String SECRET_READ = "sysup.secret.read.v1";

    private EventType() {}
}
