package io.sysup.scheduler.notification.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How messages leave this installation. */
@ConfigMapping(prefix = "sysup.scheduler.notification")
public interface NotificationConfig {
    /** The folder of mounted secrets: one file each, named by secretRef. */
    Optional<Path> secretsFolder();

    /**
     * Whether webhooks may lead to this machine, its link or the cloud's metadata. For
     * installations whose chat or relay runs beside them.
     */
    @WithDefault("false")
    boolean nearTargets();

    /** How often a message is tried before it is given up. */
    @WithDefault("10")
    int attempts();

    /** Larger reports are not attached to a mail; it says how to get them. In bytes. */
    @WithDefault("10000000")
    long largestAttachment();

    /** Certificates (PEM) that a mail server may be signed by, when they are not well known. */
    Optional<Path> smtpCa();
}
