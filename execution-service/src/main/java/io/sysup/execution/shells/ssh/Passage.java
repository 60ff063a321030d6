package io.sysup.execution.shells.ssh;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** What a connection to a machine behind another one occupies there. */
final class Passage {
    private static final Logger LOGGER = Logger.getLogger(Passage.class);

    private final SshConnection jump;
    private final Tunnel tunnel;
    private final AtomicBoolean left = new AtomicBoolean();

    /**
     * @param jump in use for this passage; it is released when the passage is left
     */
    Passage(SshConnection jump, Tunnel tunnel) {
        this.jump = jump;
        this.tunnel = tunnel;
    }

    SshConnection jump() {
        return jump;
    }

    Tunnel tunnel() {
        return tunnel;
    }

    void leave() {
        if (left.compareAndSet(false, true)) {
            try {
                tunnel.close();
            } catch (IOException e) {
                LOGGER.debugf("Closing a tunnel: %s", e.getMessage());
            } finally {
                jump.release();
            }
        }
    }
}
