package io.sysup.execution.shells.ssh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of SSH connections. */
@ConfigMapping(prefix = "sysup.ssh")
public interface SshConfig {
    /** Time for the TCP connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Time for key exchange and login, and for each answer while nothing runs. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** Logins under way at once; more make a small machine slower, not faster. */
    @WithDefault("16")
    int concurrentLogins();

    /** An unused connection is kept for this long. */
    @WithDefault("60s")
    Duration keepIdle();

    /** How often a line is asked whether it is there; three answers missing, it is given up. */
    @WithDefault("10s")
    Duration keepAlive();
}
