package io.sysup.inventory.connection;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.credential.Secrets;
import io.sysup.inventory.hostkey.HostKey;
import io.sysup.inventory.hostkey.HostKeys;
import io.sysup.inventory.machine.JumpHosts;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** With the logins of the machines on the way, each of which leaves a trace of its own. */
    MachineConnection open(UUID machineId, Purpose purpose, Actor actor) {
        return database.transaction(tx -> {
            Row machine =
                    tx.first(ConnectionSql.MACHINE, machineId)
                            .orElseThrow(
                                    () -> ProblemException.notFound("The machine " + machineId));
            Purpose onTheWay = purpose.onTheWayTo(machine.getString("name"));
            return new Way(tx, onTheWay, actor).open(machine, purpose, 0);
        });
    }

    private static ProblemException noWay(String name, String through) {
        return new ProblemException(
                409,
                ErrorKind.JUMP_REFUSED,
                "The way to " + name + " leads " + through + ".",
                "Enable that machine, or choose another way.",
                List.of());
    }

    private static boolean disabled(Row machine) {
        return "disabled".equals(machine.getString("status"));
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

    private static MachineConnection connection(
            Row machine, Secrets secrets, List<HostKey> keys, @Nullable MachineConnection jump) {
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
                disabled(machine),
                keys.stream().map(Connections::known).toList(),
                jump);
    }

    private static KnownHostKey known(HostKey key) {
        return new KnownHostKey(key.keyType(), key.fingerprint().openSsh(), key.status());
    }

    /** One walk from a machine over those on the way to it. */
    private final class Way {
        private final Tx tx;
        private final Purpose onTheWay;
        private final Actor actor;

        Way(Tx tx, Purpose onTheWay, Actor actor) {
            this.tx = tx;
            this.onTheWay = onTheWay;
            this.actor = actor;
        }

        MachineConnection open(Row machine, Purpose purpose, int hops) {
            UUID id = machine.getUUID("id");
            String name = machine.getString("name");
            List<HostKey> keys = hostKeys.of(tx, id);
            refuseUndecidedChange(name, keys);
            Secrets secrets = credentials.use(tx, id).orElseThrow(() -> withoutCredential(name));
            trace(tx, id, name, purpose, actor);
            UUID jump = machine.getUUID("jump_machine_id");
            return connection(
                    machine, secrets, keys, jump == null ? null : next(name, jump, hops + 1));
        }

        private MachineConnection next(String name, UUID jumpId, int hops) {
            Row jump =
                    tx.first(ConnectionSql.MACHINE, jumpId)
                            .filter(row -> hops <= JumpHosts.MOST)
                            .orElseThrow(() -> noWay(name, "through a machine that is not there"));
            if (disabled(jump)) {
                throw noWay(name, "through " + jump.getString("name") + ", which is disabled");
            }
            try {
                return open(jump, onTheWay, hops);
            } catch (ProblemException e) {
                // it is the way that is closed, not the machine behind it
                throw new ProblemException(
                        409,
                        ErrorKind.JUMP_REFUSED,
                        "The way to "
                                + name
                                + " leads through "
                                + jump.getString("name")
                                + ": "
                                + e.problem().detail(),
                        e.problem().remedy(),
                        List.of());
            }
        }
    }
}
