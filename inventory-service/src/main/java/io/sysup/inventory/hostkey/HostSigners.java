package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys whose signature over a host key counts as an approval. */
@ApplicationScoped
public class HostSigners {
    private static final String REMOVED = "host_signer_removed";

    private final InventoryDatabase database;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    public HostSigners(
            InventoryDatabase database, States states, Timeline timeline, InstantSource clock) {
        this.database = database;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    List<HostSigner> list() {
        return database.query(HostSignerSql.LIST).stream().map(HostSigner::of).toList();
    }

    HostSigner add(NewHostSigner wish, Actor actor) {
        PublicKeyLine key = PublicKeyLine.parse("publicKey", wish.publicKey());
        try {
            return database.transaction(tx -> insert(tx, wish, key, actor));
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_host_signers_fingerprint_sha256")) {
                throw ProblemException.conflict("This key is trusted already.", null);
            }
            if (Violation.ofUnique(e, "uq_host_signers_name")) {
                throw ProblemException.conflict(
                        "There is a signer " + wish.name() + " already.", "Choose another name.");
            }
            throw e;
        }
    }

    private HostSigner insert(Tx tx, NewHostSigner wish, PublicKeyLine key, Actor actor) {
        HostSigner added =
                HostSigner.of(
                        tx.query(
                                        HostSignerSql.INSERT,
                                        Ids.next(),
                                        wish.name(),
                                        key.type(),
                                        key.fingerprint().hex(),
                                        key.line(),
                                        wish.tag(),
                                        clock.instant(),
                                        actor.id())
                                .getFirst());
        if (wish.tag() != null && added.tag() == null) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "tag", "is a tag that no machine has ever had");
        }
        return added;
    }

    /** Host keys that only its signature approved wait for a decision again. */
    void remove(UUID id, Actor actor) {
        database.inTransaction(tx -> {
            List<Row> removed = tx.query(HostSignerSql.DELETE, id);
            if (removed.isEmpty()) {
                throw ProblemException.notFound("The signer " + id);
            }
            forget(tx, removed.getFirst().getString("name"), actor);
        });
    }

    private void forget(Tx tx, String name, Actor actor) {
        Map<UUID, KnownMachine> machines = states.lock(tx, vouchedFor(tx, name));
        List<Row> keys = tx.query(HostSignerSql.FORGET, Decider.signerVoice(name));
        timeline.append(
                tx,
                keys.stream()
                        .filter(key -> machines.containsKey(key.getUUID("machine_id")))
                        .map(key -> forgotten(key, machines, name, actor))
                        .toList());
        states.resolveHostKeys(tx, machines.keySet());
        states.publish(tx, machines.keySet());
    }

    private static Set<UUID> vouchedFor(Tx tx, String name) {
        return tx.query(HostSignerSql.VOUCHED_FOR, Decider.signerVoice(name)).stream()
                .map(row -> row.getUUID("machine_id"))
                .collect(Collectors.toSet());
    }

    private static Happening forgotten(
            Row key, Map<UUID, KnownMachine> machines, String name, Actor actor) {
        KnownMachine machine = Objects.requireNonNull(machines.get(key.getUUID("machine_id")));
        String shown =
                key.getString("key_type")
                        + " "
                        + new Fingerprint(key.getString("fingerprint_sha256")).openSsh();
        String message =
                "Its signer " + name + " was removed, so the host key waits again: " + shown;
        return Happening.of(machine.id(), machine.name(), REMOVED, actor, message);
    }

    /**
     * Who approves a host key that the signer signed; empty when the machine does not trust it.
     *
     * @param signer fingerprint as OpenSSH prints it; null when nobody signed
     */
    Optional<Decider> voucher(Tx tx, UUID machineId, @Nullable String signer) {
        if (signer == null) {
            return Optional.empty();
        }
        String hex = Fingerprint.parse(signer).hex();
        return tx.query(HostSignerSql.TRUSTED, machineId, hex).stream()
                .findFirst()
                .map(row -> Decider.signer(row.getString("name")));
    }
}
