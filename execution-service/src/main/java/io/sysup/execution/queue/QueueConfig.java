package io.sysup.execution.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica works through the queue. */
@ConfigMapping(prefix = "sysup.queue")
public interface QueueConfig {
    /** Jobs that run at once in this replica. */
    @WithDefault("256")
    int slots();

    /** A worker that does not renew its lease for this long has lost its job. */
    @WithDefault("15s")
    Duration lease();

    @WithDefault("4s")
    Duration heartbeat();

    /** How long a job waits for a machine that lets nobody log in because it is starting. */
    @WithDefault("90s")
    Duration bootWait();

    /** How long a job waits for an SSH server that has as many logins under way as it takes. */
    @WithDefault("20s")
    Duration busyWait();

    /** Looks for work without being woken this often, because a notification may get lost. */
    @WithDefault("1s")
    Duration poll();
}
