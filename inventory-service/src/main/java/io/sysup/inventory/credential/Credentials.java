package io.sysup.inventory.credential;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.inventory.state.Trouble;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of machine_credentials. */
@ApplicationScoped
public class Credentials {
    private final SecretBox box;
    private final InstantSource clock;

    public Credentials(Keyset keyset, InstantSource clock) {
        this.box = keyset.open();
        this.clock = clock;
    }

    SecretBox box() {
        return box;
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
        tx.batch(CredentialSql.SAVE, machineIds.stream().map(id -> row(id, credential)).toList());
    }

    private @Nullable Object[] row(UUID machineId, NewCredential credential) {
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
    public Map<UUID, Secrets> use(Tx tx, Set<UUID> machineIds) {
        return tx
                .query(CredentialSql.USE, machineIds.toArray(UUID[]::new), clock.instant())
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.getUUID("machine_id"),
                                row -> opened(row, row.getUUID("machine_id"))));
    }

    private Secrets opened(Row row, UUID machineId) {
        String sudoMode = row.getString("sudo_mode");
        String password = open(row, SecretColumn.PASSWORD, machineId);
        boolean same = sudoMode.equals(SudoMode.SAME_AS_SSH.word());
        return new Secrets(
                row.getString("auth_method"),
                password,
                open(row, SecretColumn.PRIVATE_KEY, machineId),
                open(row, SecretColumn.KEY_PASSPHRASE, machineId),
                sudoMode,
                same ? password : open(row, SecretColumn.SUDO_PASSWORD, machineId),
                row.getInteger("credential_version"));
    }

    private @Nullable String open(Row row, SecretColumn column, UUID machineId) {
        Buffer sealed = row.getBuffer(column.column());
        return box.open(sealed, column, machineId);
    }

    /** Learns from a finished job whether the login works. */
    public void tested(Tx tx, JobChanged job, Instant at) {
        Failure failure = job.error();
        boolean refused = failure != null && Trouble.aboutLogin(failure.kind());
        boolean worked = job.state().equals("ok") || job.state().equals("warning");
        Instant startedAt = job.startedAt();
        if (startedAt != null && (refused || worked)) {
            tx.update(
                    CredentialSql.TESTED,
                    job.machineId(),
                    worked ? "ok" : "error",
                    at,
                    worked || failure == null ? null : failure.kind().word(),
                    startedAt);
        }
    }
}
