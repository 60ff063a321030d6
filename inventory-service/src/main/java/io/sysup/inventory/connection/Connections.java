package io.sysup.inventory.connection;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.credential.Secrets;
import io.sysup.inventory.hostkey.HostKey;
import io.sysup.inventory.hostkey.HostKeys;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Puts together what a worker needs to log in; the decryption and its trace are one transaction.
 */
@ApplicationScoped
public class Connections {
    private final InventoryDatabase database;
    private final Credentials credentials;
    private final HostKeys hostKeys;
    private final Timeline timeline;

    public Connections(
            InventoryDatabase database,
            Credentials credentials,
            HostKeys hostKeys,
            Timeline timeline) {
        this.database = database;
        this.credentials = credentials;
        this.hostKeys = hostKeys;
        this.timeline = timeline;
    }

    MachineConnection open(UUID machineId, Purpose purpose, Actor actor) {
        return database.transaction(tx -> {
            Row machine =
                    tx.first(ConnectionSql.MACHINE, machineId)
                            .orElseThrow(
                                    () -> ProblemException.notFound("The machine " + machineId));
            String name = machine.getString("name");
            List<HostKey> keys = hostKeys.of(tx, machineId);
            refuseUndecidedChange(name, keys);
            Secrets secrets =
                    credentials.use(tx, machineId).orElseThrow(() -> withoutCredential(name));
            trace(tx, machineId, name, purpose, actor);
            return connection(machine, secrets, keys);
        });
    }

    /** Whoever shows the new key may be an impostor, so no secret leaves before a decision. */
    private static void refuseUndecidedChange(String name, List<HostKey> keys) {
        if (keys.stream().anyMatch(HostKey::changed)) {
            throw new ProblemException(
                    409,
                    ErrorKind.HOST_KEY_CHANGED,
                    "The host key of " + name + " changed and nobody has decided about it yet.",
                    "Compare the new fingerprint with the machine's, then approve or reject it.",
                    List.of());
        }
    }

    private static ProblemException withoutCredential(String name) {
        return new ProblemException(
                409,
                ErrorKind.AUTH_FAILED,
                "The machine " + name + " has no credential.",
                "Give it a password or a key.",
                List.of());
    }

    private void trace(Tx tx, UUID machineId, String name, Purpose purpose, Actor actor) {
        String use = purpose.action() == null ? "a connection" : purpose.action();
        timeline.append(
                tx,
                Happening.of(
                                machineId,
                                name,
                                "credential_read",
                                actor,
                                "Credential decrypted for " + use)
                        .during(purpose.jobId()));
    }

    private static MachineConnection connection(Row machine, Secrets secrets, List<HostKey> keys) {
        return new MachineConnection(
                machine.getUUID("id"),
                machine.getString("name"),
                machine.getString("hostname"),
                machine.getInteger("port"),
                machine.getString("username"),
                secrets.authMethod(),
                secrets.password(),
                secrets.privateKey(),
                secrets.passphrase(),
                secrets.sudoMode(),
                secrets.sudoPassword(),
                secrets.version(),
                "disabled".equals(machine.getString("status")),
                keys.stream().map(Connections::known).toList());
    }

    private static KnownHostKey known(HostKey key) {
        return new KnownHostKey(key.keyType(), key.fingerprint().openSsh(), key.status());
    }
}
