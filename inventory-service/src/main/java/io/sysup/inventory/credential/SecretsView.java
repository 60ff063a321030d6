package io.sysup.inventory.credential;

import io.sysup.contracts.error.Failure;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the stored secrets are protected; no key and no secret is in here.
 *
 * @param source file or setting that the keyset comes from
 * @param addsKeys whether the service changes the keyset itself
 * @param keys newest first, also those that were retired
 * @param replicas that run at the moment
 * @param rotations newest first
 * @param trouble why the keyset that the source has now is not used
 */
public record SecretsView(
        String source,
        boolean addsKeys,
        List<KeyView> keys,
        List<Replica> replicas,
        List<RotationView> rotations,
        @Nullable Failure trouble) {

    /**
     * A key by its id.
     *
     * @param sealing whether it seals new secrets
     * @param atHand whether the keyset has it
     * @param credentials machines whose credential it seals
     */
    public record KeyView(
            String id,
            boolean sealing,
            boolean atHand,
            long credentials,
            Instant knownSince,
            @Nullable String addedBy,
            @Nullable Instant retiredAt,
            @Nullable String retiredBy) {

        static KeyView of(Row row, boolean atHand) {
            return new KeyView(
                    row.getString("key_id"),
                    Columns.flag(row, "sealing"),
                    atHand,
                    row.getLong("credentials"),
                    Columns.instant(row, "known_since"),
                    row.getString("added_by"),
                    Columns.instantOrNull(row, "retired_at"),
                    row.getString("retired_by"));
        }
    }

    /**
     * A process of this service.
     *
     * @param place host and process
     * @param keys that it has at hand
     */
    public record Replica(String place, List<String> keys, Instant seenAt) {}

    /**
     * A change of all secrets to one key.
     *
     * @param state {@code waiting}, {@code resealing}, {@code finished} or {@code superseded}
     * @param waitsFor replicas that do not have the key yet
     * @param resealed credentials sealed anew by it
     * @param remaining credentials that another key still seals
     * @param unreadable those of them that cannot be opened and have to be stored again
     * @param unreadableMachines names of those, the first twenty
     */
    public record RotationView(
            UUID id,
            String keyId,
            String state,
            Instant requestedAt,
            @Nullable String requestedBy,
            @Nullable Instant sealingSince,
            @Nullable Instant finishedAt,
            List<String> waitsFor,
            int resealed,
            long remaining,
            int unreadable,
            List<String> unreadableMachines) {

        static RotationView of(
                Rotation rotation,
                List<String> waitsFor,
                long remaining,
                List<String> unreadableMachines) {
            return new RotationView(
                    rotation.id(),
                    rotation.keyId(),
                    rotation.state(),
                    rotation.requestedAt(),
                    rotation.requestedBy(),
                    rotation.sealingSince(),
                    rotation.finishedAt(),
                    waitsFor,
                    rotation.resealed(),
                    remaining,
                    rotation.unreadable(),
                    unreadableMachines);
        }
    }
}
