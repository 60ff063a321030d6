package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.client.ApiClient;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool as it is written down.
 *
 * @param actor who called, e.g. {@code client:<id>}
 * @param request arguments as JSON, redacted
 * @param outcome what became of it
 * @param responseBytes size of the answer, 0 when there was none
 */
public record ToolCall(
        String tool,
        String actor,
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

    @Nullable UUID clientId() {
        return actor.startsWith(ApiClient.SUBJECT_PREFIX)
                ? UUID.fromString(actor.substring(ApiClient.SUBJECT_PREFIX.length()))
                : null;
    }
}
