package io.sysup.inventory.credential;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobChanged;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rows of machine_credentials. */
@ApplicationScoped
public class Credentials {
    private static final Logger LOGGER = Logger.getLogger(Credentials.class);

    private final Keys keys;
    private final SealingKey sealingKey;
    private final InstantSource clock;

    Credentials(Keys keys, SealingKey sealingKey, InstantSource clock) {
        this.keys = keys;
        this.sealingKey = sealingKey;
        this.clock = clock;
    }

    /**
     * @param prefix what the names of the fields begin with in the request
     * @throws ProblemException naming the field that is wrong
     */
    public void check(NewCredential credential, String prefix) {
        List<FieldError> mistakes =
                credential.mistakes().stream()
                        .map(m -> new FieldError(prefix + m.field(), m.message()))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
        if (credential.method() == AuthMethod.SSH_KEY && credential.privateKey() != null) {
            checkKey(PrivateKeyText.of(credential.privateKey()), credential.passphrase(), prefix);
        }
    }

    private static void checkKey(PrivateKeyText key, @Nullable String passphrase, String prefix) {
        key.mistake()
                .ifPresent(mistake -> {
                    throw ProblemException.invalidField(
                            ErrorKind.KEY_INVALID, prefix + "privateKey", mistake);
                });
        if (key.encrypted() && (passphrase == null || passphrase.isEmpty())) {
            throw ProblemException.invalidField(
                    ErrorKind.KEY_INVALID,
                    prefix + "passphrase",
                    "is needed, because the key is encrypted");
        }
    }

    /** Call only after {@link #check}. */
    public void save(Tx tx, UUID machineId, NewCredential credential) {
        save(tx, List.of(machineId), credential);
    }

    /** The same login for each machine, sealed for each alone. Call only after {@link #check}. */
    public void save(Tx tx, List<UUID> machineIds, NewCredential credential) {
        SecretBox box = sealingKey.box(tx);
        tx.batch(
                CredentialSql.SAVE,
                machineIds.stream().map(id -> row(box, id, credential)).toList());
    }

    private @Nullable Object[] row(SecretBox box, UUID machineId, NewCredential credential) {
        String key = credential.privateKey();
        String privateKey = key == null ? null : PrivateKeyText.of(key).text();
        AuthMethod method = credential.method();
        return new @Nullable Object[] {
            machineId,
            method == null ? null : method.word(),
            box.seal(credential.password(), SecretColumn.PASSWORD, machineId),
            box.seal(credential.sudoPassword(), SecretColumn.SUDO_PASSWORD, machineId),
            box.seal(privateKey, SecretColumn.PRIVATE_KEY, machineId),
            box.seal(credential.passphrase(), SecretColumn.KEY_PASSPHRASE, machineId),
            box.primaryKeyId(),
            credential.sudoMode().word(),
            clock.instant()
        };
    }

    public void remove(Tx tx, UUID machineId) {
        tx.update(CredentialSql.REMOVE, machineId);
    }

    /**
     * Decrypts for uses that the caller writes into the timeline in the same transaction; without
     * those machines that have no credential.
     */
    public Map<UUID, Opened> use(Tx tx, Set<UUID> machineIds) {
        return tx
                .query(CredentialSql.USE, machineIds.toArray(UUID[]::new), clock.instant())
                .stream()
                .collect(Collectors.toMap(row -> row.getUUID("machine_id"), this::opened));
    }

    /** One that was damaged does not keep the others from being used. */
    private Opened opened(Row row) {
        try {
            SecretBox box = keys.boxFor(row.getString("key_id"));
            return Opened.with(secrets(row, box));
        } catch (UnreadableSecret e) {
            LOGGER.errorf(
                    "%s It was sealed with the key %s.", e.getMessage(), row.getString("key_id"));
            return Opened.UNREADABLE;
        }
    }

    private static Secrets secrets(Row row, SecretBox box) {
        String sudoMode = row.getString("sudo_mode");
        String password = open(row, box, SecretColumn.PASSWORD);
        boolean same = sudoMode.equals(SudoMode.SAME_AS_SSH.word());
        return new Secrets(
                row.getString("auth_method"),
                password,
                open(row, box, SecretColumn.PRIVATE_KEY),
                open(row, box, SecretColumn.KEY_PASSPHRASE),
                sudoMode,
                same ? password : open(row, box, SecretColumn.SUDO_PASSWORD),
                row.getInteger("credential_version"));
    }

    private static @Nullable String open(Row row, SecretBox box, SecretColumn column) {
        return box.open(row.getBuffer(column.column()), column, row.getUUID("machine_id"));
    }

    /** Learns from a finished job whether the credential is what the machine wants. */
    public void tested(Tx tx, JobChanged job, Instant at) {
        CredentialVerdict verdict = CredentialVerdict.of(job);
        Instant startedAt = job.startedAt();
        if (startedAt != null && verdict != null) {
            tx.send(
                    CredentialSql.TESTED,
                    job.machineId(),
                    verdict.status(),
                    at,
                    verdict.errorKind(),
                    startedAt,
                    verdict.ofSudoToo());
        }
    }
}
