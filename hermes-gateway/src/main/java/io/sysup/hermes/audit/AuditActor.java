package io.sysup.hermes.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param subject e.g. {@code client:<id>}, {@code system:execution} or {@code anonymous}
 * @param label what people call it
 */
public record AuditActor(String subject, @Nullable String label) {
    public static final AuditActor ANONYMOUS = new AuditActor("anonymous", null);
    public static final AuditActor GATEWAY = new AuditActor("system:hermes", null);
}
