package io.sysup.inventory.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a machine, on its way into the timeline.
 *
 * @param machineId null when it is about none
 * @param at when it happened; null means now
 * @param message one line without a secret
 * @param sourceEventId the event that told of it; a second one of the same event is dropped
 */
public record Happening(
        @Nullable UUID machineId,
        @Nullable String machineName,
        String type,
        Severity severity,
        Actor actor,
        @Nullable Instant at,
        String message,
        Map<String, Object> payload,
        @Nullable UUID jobId,
        @Nullable UUID sourceEventId) {

    public static Happening of(
            UUID machineId, String machineName, String type, Actor actor, String message) {
        return new Happening(
                machineId,
                machineName,
                type,
                Severity.INFO,
                actor,
                null,
                message,
                Map.of(),
                null,
                null);
    }

    /** About the whole installation. */
    public static Happening ofAll(String type, Actor actor, String message) {
        return new Happening(
                null, null, type, Severity.INFO, actor, null, message, Map.of(), null, null);
    }

    public Happening severe(Severity newSeverity) {
        return new Happening(
                machineId,
                machineName,
                type,
                newSeverity,
                actor,
                at,
                message,
                payload,
                jobId,
                sourceEventId);
    }

    public Happening with(Map<String, Object> newPayload) {
        return new Happening(
                machineId,
                machineName,
                type,
                severity,
                actor,
                at,
                message,
                newPayload,
                jobId,
                sourceEventId);
    }

    public Happening during(@Nullable UUID job) {
        return new Happening(
                machineId,
                machineName,
                type,
                severity,
                actor,
                at,
                message,
                payload,
                job,
                sourceEventId);
    }

    public Happening toldBy(UUID event, Instant when) {
        return new Happening(
                machineId,
                machineName,
                type,
                severity,
                actor,
                when,
                message,
                payload,
                jobId,
                event);
    }
}
