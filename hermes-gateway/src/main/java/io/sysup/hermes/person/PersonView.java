package io.sysup.hermes.person;

import java.time.Instant;

/**
 * Somebody who was here.
 *
 * @param subject by which the record of what was done names them
 */
public record PersonView(String subject, String label, Instant firstSeenAt, Instant lastSeenAt) {}
