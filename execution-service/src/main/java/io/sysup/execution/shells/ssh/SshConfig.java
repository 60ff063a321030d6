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

    /** Time for each answer during key exchange and login, and later while nothing runs. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** Time for key exchange and login as a whole, however often something arrives. */
    @WithDefault("30s")
    Duration loginTimeout();

    /** Logins under way at once; more make a small machine slower, not faster. */
    @WithDefault("16")
    int concurrentLogins();

    /** Logins under way at once through one jump host; sshd refuses some above MaxStartups, 10. */
    @WithDefault("8")
    int loginsPerJump();

    /** An unused connection is kept for this long. */
    @WithDefault("60s")
    Duration keepIdle();

    /** How often a line is asked whether it is there; three answers missing, it is given up. */
    @WithDefault("10s")
    Duration keepAlive();
}
