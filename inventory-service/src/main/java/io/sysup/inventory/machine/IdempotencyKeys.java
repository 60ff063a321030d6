package io.sysup.inventory.machine;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which registration a repeated request means, for a day. */
@ApplicationScoped
class IdempotencyKeys {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int LONGEST = 200;
    private final InstantSource clock;

    IdempotencyKeys(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Binds the key to the machine that is being registered.
     *
     * @return the machine that an earlier request with this key registered
     * @throws ProblemException when that request asked for something else
     */
    Optional<UUID> claim(
            Tx tx, String caller, @Nullable String key, NewMachine request, UUID machineId) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > LONGEST) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "Idempotency-Key",
                    "must have at most " + LONGEST + " characters");
        }
        Instant now = clock.instant();
        String sha256 = sha256(request);
        tx.update(IdempotencySql.FORGET_EXPIRED, now);
        if (tx.update(IdempotencySql.CLAIM, caller, key, sha256, machineId, now.plus(LIFETIME))
                == 1) {
            return Optional.empty();
        }
        Row earlier = tx.query(IdempotencySql.FIND, caller, key).getFirst();
        if (!earlier.getString("request_sha256").equals(sha256)) {
            throw ProblemException.conflict(
                    "The Idempotency-Key " + key + " was used for another registration.",
                    "Send a new key for a new request.");
        }
        return Optional.of(earlier.getUUID("machine_id"));
    }

    /** Leaves the credential out: a digest of a password would be a way to guess it. */
    private static String sha256(NewMachine request) {
        String meaning =
                Json.write(
                        Arrays.asList(
                                request.name(),
                                request.address(),
                                request.portOrDefault(),
                                request.jump(),
                                request.username(),
                                request.kind(),
                                request.tagsOrNone()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
