package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the log. None of it may hold a secret.
 *
 * @param action e.g. {@code http.POST}, {@code sign_in}, {@code secret.read}
 * @param target what it was done to
 * @param status of the answer over HTTP
 * @param requestId the same in all rows of one request
 * @param details little more, as an object of JSON
 */
public record AuditEntry(
        Instant at,
        AuditActor actor,
        String action,
        @Nullable String target,
        AuditOutcome outcome,
        @Nullable ErrorKind error,
        @Nullable Integer status,
        @Nullable String address,
        @Nullable String requestId,
        Map<String, ?> details) {

    public static AuditEntry of(
            Instant at, AuditActor actor, String action, @Nullable String target) {
        return new AuditEntry(
                at, actor, action, target, AuditOutcome.OK, null, null, null, null, Map.of());
    }

    public AuditEntry ended(AuditOutcome how, @Nullable ErrorKind why) {
        return new AuditEntry(
                at, actor, action, target, how, why, status, address, requestId, details);
    }

    public AuditEntry answered(int newStatus) {
        return new AuditEntry(
                at, actor, action, target, outcome, error, newStatus, address, requestId, details);
    }

    public AuditEntry from(@Nullable String newAddress) {
        return new AuditEntry(
                at, actor, action, target, outcome, error, status, newAddress, requestId, details);
    }

    public AuditEntry in(String request) {
        return new AuditEntry(
                at, actor, action, target, outcome, error, status, address, request, details);
    }

    public AuditEntry with(Map<String, ?> newDetails) {
        return new AuditEntry(
                at, actor, action, target, outcome, error, status, address, requestId, newDetails);
    }
}
