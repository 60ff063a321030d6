package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool as it is written down.
 *
 * @param actor who called
 * @param clientId of the API client that called, if it was one
 * @param request arguments as JSON, redacted
 * @param outcome what became of it
 * @param responseBytes size of the answer, 0 when there was none
 */
public record ToolCall(
        String tool,
        AuditActor actor,
        @Nullable UUID clientId,
        String request,
        Outcome outcome,
        Duration duration,
        long responseBytes) {

    /**
     * @param status {@code ok}, {@code denied} or {@code error}
     */
    public record Outcome(String status, @Nullable ErrorKind error) {
        public static final Outcome OK = new Outcome("ok", null);
        public static final Outcome DENIED = new Outcome("denied", ErrorKind.FORBIDDEN);

        public static Outcome failed(ErrorKind kind) {
            return new Outcome("error", kind);
        }
    }

    AuditOutcome auditOutcome() {
        return switch (outcome.status()) {
            case "ok" -> AuditOutcome.OK;
            case "denied" -> AuditOutcome.REFUSED;
            default -> AuditOutcome.FAILED;
        };
    }
}
