package io.sysup.scheduler.notification.message;

import java.util.UUID;

/**
 * A report that goes with a message; fetched when it is sent, so that no log holds it.
 *
 * @param name of the file
 */
public record Attachment(UUID reportId, String format, String name, String mediaType) {}
